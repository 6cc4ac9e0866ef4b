package shardingspec.journey.companion;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import shardingspec.node.Node;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;

/**
 * After one of its statements the script is held until a write waits for the lock that it took, so that the wait can be shown.
 *
 * @param statement after which it is held
 * @param table that the write is for, with its schema
 */
public record HeldUntilWriteWaits(String statement, String table) implements Companion {

    /** The application writes some 25 times a second: far more than it needs to run into a lock. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    @Override
    public Running begin(Surroundings surroundings) {
        return new Running() {
            @Override
            public void statementDone(ScriptStatement done) {
                if (done.name().equals(statement)) {
                    await(surroundings.cluster().coordinator());
                }
            }

            @Override
            public void close() {}
        };
    }

    /** Returns at the bound too, if nobody has to wait: whether anybody did is for the specs to say. */
    private void await(Node node) {
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
