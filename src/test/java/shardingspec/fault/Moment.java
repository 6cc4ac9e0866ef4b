package shardingspec.fault;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import shardingspec.cluster.Cluster;
import shardingspec.sql.Session;

/** When a fault strikes: at what the catalogs of a server say, never after a time. */
public enum Moment {
    BEFORE("before it begins", Who.COORDINATOR, "SELECT 1"),
    COPYING("while it copies", Who.TARGET, "SELECT FROM pg_stat_progress_copy WHERE tuples_processed > 0"),
    CATCHING_UP(
            "while it catches up",
            Who.SOURCE,
            "SELECT FROM pg_stat_replication WHERE state = 'streaming' AND application_name LIKE 'citus_shard_move%'"),
    /** A write that is not committed keeps the move from its lock. */
    SWITCHING(
            "as it waits to switch over",
            Who.COORDINATOR,
            "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND wait_event_type = 'Lock' "
                    + "AND query LIKE '%citus_move_shard_placement%'"),
    CUTTING(
            "while it copies",
            Who.SOURCE,
            "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%worker_split_copy%' "
                    + "AND pid <> pg_backend_pid()"),
    MOVING_IN_BACKGROUND(
            "while a move of it runs", Who.COORDINATOR, "SELECT FROM pg_dist_background_task WHERE status = 'running'"),
    PREPARED(
            "between PREPARE and the decision",
            Who.SOURCE,
            "SELECT FROM pg_prepared_xacts WHERE database = current_database()");

    /** Far above what the operation takes on a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    /** A copy of these tables takes a second or so: this is short against it. */
    private static final Duration EVERY = Duration.ofMillis(5);

    private static final String OPEN_WRITE =
            "UPDATE ledger.orders SET quantity = quantity WHERE user_id = 42 AND id = -41";

    private final String words;
    private final Who where;
    private final String condition;

    Moment(String words, Who where, String condition) {
        this.words = words;
        this.where = where;
        this.condition = condition;
    }

    /** {@code while it copies}. */
    public String words() {
        return words;
    }

    /** What keeps the moment from passing, if anything has to; it ends when it is closed. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Returns when it has come.
     *
     * @param over tells that the operation has ended, so that it will not come any more
     * @return what holds it; null if it did not come
     */
    @Nullable
    Hold await(Cluster cluster, BooleanSupplier over) {
        if (this != SWITCHING) {
            return comes(cluster, over) ? () -> {} : null;
        }
        // Not before it catches up: an open write would keep it from making its slot.
        if (!CATCHING_UP.comes(cluster, over)) {
            return null;
        }
        Session writer = Session.open(cluster.coordinator());
        writer.require("BEGIN");
        writer.require(OPEN_WRITE);
        if (comes(cluster, over)) {
            return writer::close;
        }
        writer.close();
        return null;
    }

    private boolean comes(Cluster cluster, BooleanSupplier over) {
        try (Session session = Session.open(where.in(cluster))) {
            boolean[] came = new boolean[1];
            Awaitility.await("the moment " + words)
                    .atMost(BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(EVERY)
                    .pollInSameThread()
                    .until(() -> {
                        came[0] = !session.rows(condition).isEmpty();
                        return came[0] || over.getAsBoolean();
                    });
            return came[0];
        }
    }
}
