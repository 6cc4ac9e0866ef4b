package shardingspec.journey;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Session;

/** Two sessions of which one waits for the other: both change the same order. Nothing of it is committed. */
final class LockWait implements AutoCloseable {

    /** Far above the moment that the second session needs to come to its wait. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final String BLOCKING = "UPDATE orders SET status = 'paid' WHERE user_id = 42 AND id = 1";
    private static final String BLOCKED = "UPDATE orders SET status = 'shipped' WHERE user_id = 42 AND id = 1";

    private final Session first;
    private final Session second;
    private final CompletableFuture<Outcome> waiting;

    private LockWait(Node coordinator) {
        first = Session.open(coordinator);
        second = Session.open(coordinator);
        first.require("BEGIN");
        first.require(BLOCKING);
        second.require("BEGIN");
        waiting = CompletableFuture.supplyAsync(() -> second.run(BLOCKED));
    }

    /** When this returns, the second session waits. */
    static LockWait begin(Node coordinator) {
        LockWait wait = new LockWait(coordinator);
        try (Session observer = Session.open(coordinator)) {
            Awaitility.await("one session waits for the other")
                    .atMost(BOUND)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !observer.rows("SELECT FROM citus_lock_waits").isEmpty());
        }
        return wait;
    }

    @Override
    public void close() {
        first.require("ROLLBACK");
        waiting.join();
        second.require("ROLLBACK");
        first.close();
        second.close();
    }
}
