package shardingspec.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import shardingspec.catalog.SeededState;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.cluster.StopStyle;
import shardingspec.journey.Action;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.journey.Target;
import shardingspec.measure.Rounds;
import shardingspec.node.Node;
import shardingspec.sql.ScriptRunner;
import shardingspec.subject.Subject;

/**
 * The scripts of all steps, by us and by psql, on the same nodes and in the same order, each time on a cluster of its own, whose
 * start does not count. Nothing goes on beside them.
 */
public final class WholeJourney {

    public static final String OURS = "by us";
    public static final String PSQL = "by psql";

    private final Bench bench;
    private final int orders;
    private final Psql psql;
    private final Map<String, String> endedWith = new LinkedHashMap<>();

    public WholeJourney(Bench bench, int orders) {
        this.bench = bench;
        this.orders = orders;
        this.psql = new Psql(bench.programs().psql());
    }

    /** Seconds for all scripts. */
    public Rounds measure(int rounds) {
        Map<String, DoubleSupplier> ways = new LinkedHashMap<>();
        ways.put(OURS, () -> onNewCluster(OURS, this::byUs));
        ways.put(PSQL, () -> onNewCluster(PSQL, this::byPsql));
        return Rounds.measure(rounds, ways);
    }

    /** Runs one script, or tries it too early. */
    private interface Runner {
        void run(Action.RunScript script, Node node);
    }

    private Runner byUs(Cluster cluster, Subject subject) {
        ScriptRunner scripts = new ScriptRunner(ClusterVariables.of(cluster, subject.variables()), result -> {});
        return (script, node) -> {
            if (script.attempt().isPresent()) {
                scripts.attempt(script.script(), node);
            } else {
                scripts.run(script.script(), node, script.variables(), done -> {});
            }
        };
    }

    private Runner byPsql(Cluster cluster, Subject subject) {
        return (script, node) -> {
            Map<String, String> variables = new LinkedHashMap<>(Bench.variables(cluster, subject));
            variables.putAll(script.variables());
            psql.script(script.script(), node, variables);
        };
    }

    private interface Runners {
        Runner of(Cluster cluster, Subject subject);
    }

    private double onNewCluster(String way, Runners runners) {
        try (Journey journey = bench.begin(orders, event -> {})) {
            Cluster cluster = journey.cluster();
            Runner runner = runners.of(cluster, journey.subject());
            Bench.settle(cluster);
            double seconds = Bench.seconds(() -> journey.itinerary().steps().stream()
                    .map(Step::actions)
                    .flatMap(List::stream)
                    .forEach(action -> execute(action, cluster, runner)));
            requireSameEnd(SeededState.read(cluster.coordinator(), journey.subject())
                    .fingerprints()
                    .toString());
            bench.say(String.format(Locale.ROOT, "the journey %s: %.1f s", way, seconds));
            return seconds;
        }
    }

    private static void execute(Action action, Cluster cluster, Runner runner) {
        if (action instanceof Action.RunScript script) {
            Target target = script.on();
            List<CompletableFuture<Void>> running = target.nodes(cluster).stream()
                    .map(node -> target.isSideBySide()
                            ? CompletableFuture.runAsync(() -> runner.run(script, node))
                            : now(() -> runner.run(script, node)))
                    .toList();
            running.forEach(CompletableFuture::join);
        } else if (action instanceof Action.StopServers stop) {
            stop.on()
                    .nodes(cluster)
                    .forEach(node -> cluster.control().orElseThrow().stop(node, StopStyle.FAST));
        }
    }

    private static CompletableFuture<Void> now(Runnable work) {
        work.run();
        return CompletableFuture.completedFuture(null);
    }

    /** Who comes to another end has done something else. */
    private void requireSameEnd(String found) {
        String expected = endedWith.computeIfAbsent("rows", key -> found);
        if (!expected.equals(found)) {
            throw new IllegalStateException("the two ended with other rows: " + expected + " and " + found);
        }
    }
}
