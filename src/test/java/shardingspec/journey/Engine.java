package shardingspec.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.catalog.Schema;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.cluster.StopStyle;
import shardingspec.event.Event;
import shardingspec.fault.Trial;
import shardingspec.journey.companion.Companion;
import shardingspec.journey.companion.Surroundings;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.ScriptStatement;
import shardingspec.subject.Subject;
import shardingspec.words.Counted;

/** Executes what steps consist of, and notes what came of it. */
final class Engine {

    private final Cluster cluster;
    private final Subject subject;
    private final Consumer<Event> events;
    private final JourneyLog log;
    private final ScriptRunner scripts;

    Engine(Cluster cluster, Subject subject, Consumer<Event> events, JourneyLog log) {
        this.cluster = cluster;
        this.subject = subject;
        this.events = events;
        this.log = log;
        this.scripts = new ScriptRunner(
                ClusterVariables.of(cluster, subject.variables()),
                result -> events.accept(new Event.ScriptRan(result)));
    }

    void execute(Action action) {
        if (action instanceof Action.RunScript run) {
            run(run);
        } else if (action instanceof Action.StopServers stop) {
            cluster.control().ifPresent(control -> {
                stop.on().nodes(cluster).forEach(node -> control.stop(node, StopStyle.FAST));
                log.stopped(stop.on().nodes(cluster));
            });
        } else if (action instanceof Action.SumUp sum) {
            sumUp(sum);
        } else if (action instanceof Action.RememberBaseline) {
            rememberBaseline();
        } else {
            throw new IllegalArgumentException("nothing is known of " + action);
        }
    }

    private void run(Action.RunScript run) {
        List<Node> nodes = run.on().nodes(cluster);
        if (run.attempt().isPresent()) {
            nodes.forEach(node -> log.attempted(run.attempt().get(), runBeside(run, node)));
        } else if (run.on().isSideBySide()) {
            runSideBySide(run.script(), nodes);
        } else {
            nodes.forEach(node -> log.ran(runBeside(run, node)));
        }
    }

    private void runSideBySide(String script, List<Node> nodes) {
        List<CompletableFuture<ScriptResult>> running = nodes.stream()
                .map(node -> CompletableFuture.supplyAsync(() -> scripts.run(script, node)))
                .toList();
        try {
            running.stream().map(CompletableFuture::join).toList().forEach(log::ran);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            // The other may still be at work: nothing must go on beside what comes next.
            running.forEach(one -> one.handle((result, failure) -> "ended").join());
        }
    }

    private ScriptResult runBeside(Action.RunScript run, Node node) {
        Surroundings surroundings = new Surroundings(cluster, subject, run.script(), log.companions(), events);
        Deque<Companion.Running> running = new ArrayDeque<>();
        try {
            run.companions().forEach(companion -> running.push(companion.begin(surroundings)));
            Consumer<ScriptStatement> done =
                    statement -> running.forEach(companion -> companion.statementDone(statement));
            ScriptResult result = run.attempt().isPresent()
                    ? scripts.attempt(run.script(), node, done)
                    : scripts.run(run.script(), node, run.variables(), done);
            running.forEach(Companion.Running::scriptDone);
            return result;
        } finally {
            close(running);
        }
    }

    private void sumUp(Action.SumUp sum) {
        String outcome = log.result(sum.operation())
                .map(result -> result.statement("operation").outcome())
                .flatMap(Outcome::failure)
                .map(failure -> failure.sqlState() + " " + failure.message())
                .orElse("done");
        Trial trial = new Trial(
                sum.key(),
                log.companions().struck(sum.key()).orElse(false),
                outcome,
                leftOver(sum.left()),
                leftOver(sum.afterwards()),
                log.companions().load(sum.key()).orElseThrow());
        log.endured(trial);
        events.accept(new Event.FaultEndured(trial));
    }

    private List<String> leftOver(Attempt look) {
        Rows rows = log.result(look).orElseThrow().rows("left_over");
        return IntStream.range(0, rows.size())
                .mapToObj(row -> Counted.of(Integer.parseInt(rows.value(row, "count")), rows.value(row, "what")))
                .toList();
    }

    /** Each is brought to its end, also if another failed to. */
    private static void close(Deque<Companion.Running> running) {
        if (!running.isEmpty()) {
            try {
                running.pop().close();
            } finally {
                close(running);
            }
        }
    }

    private void rememberBaseline() {
        Map<String, DatabaseObjects> objects = new HashMap<>();
        cluster.nodes().forEach(node -> objects.put(node.name(), DatabaseObjects.read(node)));
        log.remember(Schema.read(cluster.coordinator(), subject), objects);
    }
}
