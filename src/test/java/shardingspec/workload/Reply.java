package shardingspec.workload;

import java.util.List;
import shardingspec.workload.Operation.Result;

/**
 * What came back.
 *
 * @param attempts how often it was tried
 * @param sqlState of the last error, also of one that trying again overcame; empty if there was none
 * @param message of that error
 * @param wasInDoubt whether the result was found out by looking
 * @param seen the version of each row that a read was about, {@link #ABSENT} for one that was not there; empty if it is no
 *     read, or one without an answer
 */
public record Reply(Result result, int attempts, String sqlState, String message, boolean wasInDoubt, List<Long> seen) {

    /** In place of the version of a row that is not there. */
    public static final long ABSENT = -1;

    public Reply {
        seen = List.copyOf(seen);
    }

    public static Reply acknowledged() {
        return saw(List.of());
    }

    public static Reply saw(List<Long> versions) {
        return new Reply(Result.ACKNOWLEDGED, 1, "", "", false, versions);
    }

    public static Reply failed(Result result, int attempts, String sqlState, String message) {
        return new Reply(result, attempts, sqlState, message, false, List.of());
    }

    /** At first, and not after an error. */
    public boolean isWithoutError() {
        return result == Result.ACKNOWLEDGED && sqlState.isEmpty();
    }

    Reply settled(Result outcome) {
        return new Reply(outcome, attempts, sqlState, message, true, seen);
    }

    /** The same, after attempts that failed. */
    public Reply after(int failures, String lastState, String lastMessage) {
        return new Reply(result, attempts + failures, lastState, lastMessage, wasInDoubt, seen);
    }

    String complaint() {
        return sqlState.isEmpty() ? "" : ": " + sqlState + " " + message;
    }
}
