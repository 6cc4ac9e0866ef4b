package shardingspec.journey.companion;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/** A write that waits for a lock on a table, as pg_locks shows it. */
final class WaitingWrite {

    /** The application writes some 25 times a second: far more than it needs to run into a lock. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private WaitingWrite() {}

    /**
     * Returns at the bound too, if no write has to wait: whether one did is for the specs to judge, by the script's own look.
     *
     * @param table with its schema
     */
    static void await(String table, Node node) {
        try (Session observer = Session.open(node)) {
            Awaitility.await("a write waits for the lock on " + table)
                    .atMost(BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !observer.rows("SELECT FROM pg_locks WHERE relation = '" + table
                                    + "'::regclass AND mode = 'RowExclusiveLock' AND NOT granted")
                            .isEmpty());
        } catch (ConditionTimeoutException e) {
            return; // the script's own look will find none either
        }
    }
}
