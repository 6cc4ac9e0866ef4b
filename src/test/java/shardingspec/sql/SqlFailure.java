package shardingspec.sql;

/** An ERROR of the server, or of the connection to it. DETAIL and HINT are empty where the server gave none. */
public record SqlFailure(String sqlState, String message, String detail, String hint) {

    @Override
    public String toString() {
        return "ERROR:  " + sqlState + ": " + message + (detail.isEmpty() ? "" : "\nDETAIL:  " + detail)
                + (hint.isEmpty() ? "" : "\nHINT:  " + hint);
    }
}
