package shardingspec.sql;

import java.util.function.UnaryOperator;

/**
 * An ERROR of the server, or of the connection to it. DETAIL, HINT and CONTEXT are empty where the server gave none.
 *
 * @param context where the server was when it failed: of a statement for another server, that statement
 */
public record SqlFailure(String sqlState, String message, String detail, String hint, String context) {

    /** With each of its texts changed: to take secrets out, which a server may repeat in them. */
    public SqlFailure map(UnaryOperator<String> change) {
        return new SqlFailure(
                sqlState, change.apply(message), change.apply(detail), change.apply(hint), change.apply(context));
    }

    @Override
    public String toString() {
        return "ERROR:  " + sqlState + ": " + message + (detail.isEmpty() ? "" : "\nDETAIL:  " + detail)
                + (hint.isEmpty() ? "" : "\nHINT:  " + hint)
                + (context.isEmpty() ? "" : "\nCONTEXT:  " + context);
    }
}
