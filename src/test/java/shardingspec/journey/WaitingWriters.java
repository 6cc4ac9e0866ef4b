package shardingspec.journey;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/** Writes that wait for the lock on a table. */
final class WaitingWriters {

    /** The application writes some 25 times a second: far more than it needs to run into a lock. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private WaitingWriters() {}

    /** Returns once there is one; or at the bound, if nobody has to wait: whether anybody did is for the specs to say. */
    static void await(Node node, String table) {
        try (Session observer = Session.open(node)) {
            Awaitility.await("a write waits for the lock on " + table)
                    .atMost(BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !observer.rows("SELECT FROM pg_locks WHERE relation = '" + table
                                    + "'::regclass AND mode = 'RowExclusiveLock' AND NOT granted")
                            .isEmpty());
        } catch (ConditionTimeoutException e) {
            return; // the script's own look will find nobody either
        }
    }
}
