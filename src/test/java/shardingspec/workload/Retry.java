package shardingspec.workload;

import java.util.Set;

/**
 * What an application does about an error, by its SQLSTATE (PostgreSQL's manual, appendix A).
 *
 * <ul>
 *   <li>A serialization failure or a deadlock: the server has rolled back, so it is tried again.
 *   <li>An answer that is missing, as the connection broke or the server failed on the way: a read is tried again, on another
 *       connection. A write is not, as it would be done twice if the first was: it is in doubt.
 *   <li>An error that says that the statement was refused: not tried again, for it would be refused again.
 *   <li>No connection to be had within the bound of the pool: nothing was sent, and nothing is in doubt.
 * </ul>
 */
public final class Retry {

    /** How often an operation is tried before it is given up. */
    public static final int ATTEMPTS = 5;

    private static final Set<String> ROLLED_BACK = Set.of("40001", "40P01");

    /**
     * Classes of errors after which nothing was written: unsupported, data, integrity, rolled back, syntax and rights, not
     * in the required state, raised by a function. Others, such as an internal error, may come at a commit that one worker has
     * done.
     */
    private static final Set<String> REFUSING_CLASSES = Set.of("0A", "22", "23", "40", "42", "55", "P0");

    private static final String CANCELED = "57014";

    /** What to do. */
    public enum Verdict {
        AGAIN,
        REFUSED,
        IN_DOUBT
    }

    private Retry() {}

    /**
     * @param sqlState of the error; empty if it has none
     * @param attempts so far, that which failed included
     */
    public static Verdict verdict(String sqlState, boolean write, int attempts) {
        boolean refused = isRefusal(sqlState);
        boolean again = ROLLED_BACK.contains(sqlState) || (!refused && !write);
        if (again && attempts < ATTEMPTS) {
            return Verdict.AGAIN;
        }
        return refused || !write ? Verdict.REFUSED : Verdict.IN_DOUBT;
    }

    private static boolean isRefusal(String sqlState) {
        return sqlState.equals(CANCELED)
                || (sqlState.length() == 5 && REFUSING_CLASSES.contains(sqlState.substring(0, 2)));
    }
}
