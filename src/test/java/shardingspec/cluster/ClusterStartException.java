package shardingspec.cluster;

import org.jspecify.annotations.Nullable;

/** No cluster could be had. The message says why, names the fix, and carries the log of the server that failed. */
public final class ClusterStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ClusterStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public ClusterStartException(String message) {
        this(message, null);
    }
}
