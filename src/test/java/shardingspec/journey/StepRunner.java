package shardingspec.journey;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.catalog.Schema;
import shardingspec.cluster.Cluster;
import shardingspec.event.Evidence;
import shardingspec.node.Node;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.ScriptRunner;
import shardingspec.subject.Query;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Replay;

/** Does what steps ask for, and keeps the results. */
final class StepRunner implements Stage {

    private static final long LOAD_SEED = 20240101;

    /** Operations before the tables by hand are changed, and after: so that both states are worked on. */
    private static final int BEFORE_AND_AFTER = 20;

    private final Journey journey;
    private final Consumer<Evidence> evidence;
    private final ScriptRunner scripts;
    private final Map<String, ScriptResult> results = new HashMap<>();
    private final Map<Attempt, ScriptResult> attempts = new EnumMap<>(Attempt.class);
    private final Map<String, Rows> baseline = new HashMap<>();
    private final Map<String, History> histories = new LinkedHashMap<>();

    /** Apart, as they are about other tables, which the oracle does not have. */
    private final Map<String, History> historiesByHand = new HashMap<>();

    private final Map<String, List<Progress>> progress = new HashMap<>();
    private final Map<String, DatabaseObjects> baselineObjects = new HashMap<>();
    private @Nullable Schema baselineSchema;

    StepRunner(Journey journey, SeedSettings seed, Consumer<Evidence> evidence) {
        this.journey = journey;
        this.evidence = evidence;
        this.scripts = new ScriptRunner(
                JourneyVariables.of(journey.cluster(), seed),
                result -> evidence.accept(new Evidence.ScriptRun(result)));
    }

    @Override
    public Cluster cluster() {
        return journey.cluster();
    }

    @Override
    public void run(String script) {
        results.put(script, scripts.run(script, cluster().coordinator()));
    }

    @Override
    public void runOn(Node node, String script) {
        results.put(script, scripts.run(script, node));
    }

    @Override
    public void runOn(Node node, String script, Map<String, String> variables) {
        results.put(script, scripts.run(script, node, variables, statement -> {}));
    }

    @Override
    public void runAlsoOnOracle(String script) {
        scripts.run(script, cluster().oracle());
        run(script);
    }

    @Override
    public void attempt(Attempt attempt, String script) {
        attempts.put(attempt, scripts.attempt(script, cluster().coordinator()));
    }

    @Override
    public void runUnderLoad(String script) {
        try (LoadGenerator load = LoadGenerator.start(cluster().coordinator(), LOAD_SEED + histories.size());
                ProgressWatch watch = ProgressWatch.start(cluster().coordinator(), seen -> tell(script, seen))) {
            try {
                run(script);
            } finally {
                // Of a script that failed, too: on a cluster that is kept, the oracle has to know what was
                // acknowledged.
                settle(script, load.stop(), watch.seen());
            }
        }
    }

    private void settle(String script, History history, List<Progress> seen) {
        progress.put(script, seen);
        histories.put(script, history);
        evidence.accept(new Evidence.Worked(script, history));
        Replay.onto(cluster().oracle(), history);
    }

    @Override
    public void runUnderLoadByHand(String script, String statement) {
        Node coordinator = cluster().coordinator();
        History history;
        try (LoadGenerator load = LoadGenerator.start(coordinator, ByHand.SCHEMA, LOAD_SEED)) {
            load.awaitMore(BEFORE_AND_AFTER);
            results.put(script, scripts.run(script, coordinator, Map.of(), done -> {
                if (done.name().equals(statement)) {
                    WaitingWriters.await(coordinator, ByHand.SCHEMA + ".orders");
                }
            }));
            load.awaitMore(BEFORE_AND_AFTER);
            history = load.stop();
        }
        historiesByHand.put(script, history);
        evidence.accept(new Evidence.Worked(script, history));
    }

    private void tell(String script, Progress seen) {
        evidence.accept(new Evidence.Progressed(
                script, seen.done() + " of " + seen.total() + " moves done (" + seen.percent() + "%)"));
    }

    @Override
    @SuppressWarnings("try") // the wait is only held open
    public void runDuringLockWait(String script) {
        try (LockWait wait = LockWait.begin(cluster().coordinator())) {
            run(script);
        }
    }

    @Override
    public void rememberBaseline() {
        baselineSchema = Schema.read(cluster().coordinator());
        cluster().nodes().forEach(node -> baselineObjects.put(node.name(), DatabaseObjects.read(node)));
        Query.all().forEach(query -> baseline.put(query.name(), journey.ask(query)));
    }

    @Override
    public void stopWorkers() {
        if (cluster().controlsServers()) {
            cluster().workers().forEach(cluster()::stop);
        }
    }

    Map<String, ScriptResult> results() {
        return results;
    }

    Map<Attempt, ScriptResult> attempts() {
        return attempts;
    }

    Map<String, Rows> baseline() {
        return baseline;
    }

    @Nullable
    Schema baselineSchema() {
        return baselineSchema;
    }

    Map<String, DatabaseObjects> baselineObjects() {
        return baselineObjects;
    }

    Map<String, History> historiesByHand() {
        return historiesByHand;
    }

    Map<String, History> histories() {
        return histories;
    }

    Map<String, List<Progress>> progress() {
        return progress;
    }
}
