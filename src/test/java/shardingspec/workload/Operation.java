package shardingspec.workload;

import java.time.Duration;

/**
 * One thing that the application did, or tried to do.
 *
 * @param kind what
 * @param row what it was about, as it should be afterwards
 * @param result what came of it
 * @param latency from the call to the answer
 * @param message the error, or what a read saw instead of what it should; empty if all was well
 */
public record Operation(Kind kind, WrittenRow row, Result result, Duration latency, String message) {

    public enum Kind {
        INSERT,
        UPDATE,
        DELETE,
        READ
    }

    public enum Result {
        /** The server said so: a write is durable, a read saw what was last written. */
        ACKNOWLEDGED,
        /** The server refused it; nothing was written. */
        FAILED,
        /** The connection broke, so it may have been written or not. */
        IN_DOUBT,
        /** A read did not see what was last written. */
        STALE
    }

    public boolean isAcknowledgedWrite() {
        return kind != Kind.READ && result == Result.ACKNOWLEDGED;
    }

    /** The same operation with what was found out about it. */
    public Operation settled(WrittenRow found, Result outcome) {
        return new Operation(kind, found, outcome, latency, message);
    }

    @Override
    public String toString() {
        return kind + " " + row + " " + result + " after " + latency.toMillis() + " ms"
                + (message.isEmpty() ? "" : ": " + message);
    }
}
