package shardingspec.journey.companion;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import shardingspec.sql.Outcome;
import shardingspec.sql.Session;

/**
 * One session waits for another on the coordinator. Nothing of it is committed.
 *
 * @param blocking the statement that takes the lock
 * @param blocked the statement that waits for it
 */
public record LockWait(String blocking, String blocked) implements Companion {

    /** Far above the moment that the second session needs to come to its wait. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    /** When this returns, the second session waits. */
    @Override
    public Running begin(Surroundings surroundings) {
        Session first = Session.open(surroundings.cluster().coordinator());
        Session second = Session.open(surroundings.cluster().coordinator());
        first.require("BEGIN");
        first.require(blocking);
        second.require("BEGIN");
        CompletableFuture<Outcome> waiting = CompletableFuture.supplyAsync(() -> second.run(blocked));
        try (Session observer = Session.open(surroundings.cluster().coordinator())) {
            Awaitility.await("one session waits for the other")
                    .atMost(BOUND)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !observer.rows("SELECT FROM citus_lock_waits").isEmpty());
        }
        return () -> {
            first.require("ROLLBACK");
            waiting.join();
            second.require("ROLLBACK");
            first.close();
            second.close();
        };
    }
}
