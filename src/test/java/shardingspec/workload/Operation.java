package shardingspec.workload;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that a client did, or tried to do.
 *
 * @param client that did it
 * @param sequence its number among the client's own; a write leaves it in its rows as their version
 * @param rows what it was about, as they should be afterwards
 * @param due when it was to begin, from the beginning of the load
 * @param latency from then to the answer, so that one that began late has waited too
 */
public record Operation(
        long client, long sequence, Kind kind, List<WrittenRow> rows, Reply reply, Duration due, Duration latency) {

    public enum Kind {
        INSERT(true),
        UPDATE(true),
        DELETE(true),
        READ(false),
        /** Rows of several tenants in one query. */
        READ_MANY(false),
        /** Rows of two tenants, changed in one transaction. */
        TWO_TENANTS(true);

        private final boolean write;

        Kind(boolean write) {
            this.write = write;
        }

        public boolean isWrite() {
            return write;
        }

        /** {@code two_tenants}: as in settings and tables. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public enum Result {
        /** The server said so: a write is durable, a read was answered. */
        ACKNOWLEDGED,
        /** Nothing of it was written. */
        REFUSED,
        /** The answer is missing, so it may have been written or not. */
        IN_DOUBT
    }

    public Operation {
        rows = List.copyOf(rows);
    }

    /** One that is not timed yet. */
    public static Operation of(long client, long sequence, Kind kind, List<? extends WrittenRow> rows, Reply reply) {
        return new Operation(client, sequence, kind, List.copyOf(rows), reply, Duration.ZERO, Duration.ZERO);
    }

    Operation timed(Duration wasDue, Duration waited) {
        return new Operation(client, sequence, kind, rows, reply, wasDue, waited);
    }

    /** The same operation with what was found out about it. */
    public Operation settled(List<? extends WrittenRow> found, Result outcome) {
        return new Operation(client, sequence, kind, List.copyOf(found), reply.settled(outcome), due, latency);
    }

    public Result result() {
        return reply.result();
    }

    /** When the answer was there, from the beginning of the load. */
    public Duration ended() {
        return due.plus(latency);
    }

    public boolean isAcknowledgedWrite() {
        return kind.isWrite() && result() == Result.ACKNOWLEDGED;
    }

    @Override
    public String toString() {
        return kind + " " + rows.stream().map(WrittenRow::toString).collect(Collectors.joining(" and ")) + " "
                + result() + " after " + latency.toMillis() + " ms" + reply.complaint();
    }
}
