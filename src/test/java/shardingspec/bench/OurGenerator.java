package shardingspec.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import shardingspec.cluster.Cluster;
import shardingspec.subject.Subject;
import shardingspec.workload.Client;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;

/** Our load generator, as fast as it goes. */
public final class OurGenerator {

    /** What pgbench's file does too. */
    static final Mix MIX = new Mix(Map.of(Kind.INSERT, 4, Kind.UPDATE, 2, Kind.DELETE, 1, Kind.READ, 3));

    /** For the last operations to come to their end, and for a machine that is very busy. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final Subject subject;
    private long seed;

    public OurGenerator(Cluster cluster, Subject subject) {
        this.cluster = cluster;
        this.subject = subject;
    }

    /**
     * Operations that came to their end a second, once all clients are connected.
     *
     * @throws IllegalStateException if one had an error
     */
    public double rate(int clients, int seconds) {
        Duration time = Duration.ofSeconds(seconds);
        seed += 1_000;
        List<Client> all = subject.workload().clients(cluster::coordinator, "", seed, clients, MIX);
        History history;
        try (LoadGenerator load = LoadGenerator.start(all, Duration.ZERO)) {
            Awaitility.await("the clients work for " + seconds + " s")
                    .atMost(time.plus(AFTERWARDS))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> load.elapsed().compareTo(time) >= 0);
            history = load.stop();
        }
        List<Operation> errors = history.withErrors();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the load generator had errors, the first of them: " + errors.get(0));
        }
        return rate(history.operations(), time);
    }

    /** From when every client had its first answer: pgbench leaves out the time to connect, too. */
    static double rate(List<Operation> operations, Duration until) {
        Map<Long, Duration> first = new HashMap<>();
        operations.forEach(operation -> first.merge(operation.client(), end(operation), OurGenerator::earlier));
        Duration from = first.values().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("the load generator did nothing"));
        long ended = operations.stream()
                .map(OurGenerator::end)
                .filter(end -> end.compareTo(from) > 0 && end.compareTo(until) <= 0)
                .count();
        return ended * 1e9 / until.minus(from).toNanos();
    }

    private static Duration end(Operation operation) {
        return operation.due().plus(operation.latency());
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
