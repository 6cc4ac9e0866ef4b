package shardingspec.sql;

/** A NOTICE or WARNING of the server. DETAIL and HINT are empty where the server gave none. */
public record Notice(String severity, String message, String detail, String hint) {

    @Override
    public String toString() {
        return severity + ":  " + message + (detail.isEmpty() ? "" : "\nDETAIL:  " + detail)
                + (hint.isEmpty() ? "" : "\nHINT:  " + hint);
    }
}
