package shardingspec.workload;

/** No connection was to be had within the bound: nothing was sent. */
public final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
