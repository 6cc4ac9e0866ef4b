package shardingspec.sql;

/** A script that is missing, or not written as the scripts here are. Names the script and the line. */
public final class ScriptSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ScriptSyntaxException(String message) {
        super(message);
    }
}
