package shardingspec.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.catalog.Schema;
import shardingspec.catalog.ShardMap;
import shardingspec.fault.Trial;
import shardingspec.journey.companion.CompanionLog;
import shardingspec.node.Node;
import shardingspec.sql.ScriptResult;

/** What the steps of one journey did and saw, for the specs to ask. */
final class JourneyLog {

    private final Map<String, List<ScriptResult>> results = new HashMap<>();
    private final Map<Attempt, ScriptResult> attempts = new HashMap<>();
    private final CompanionLog companions = new CompanionLog();
    private final Map<Step, ShardMap> before = new HashMap<>();
    private final Map<Step, ShardMap> after = new HashMap<>();
    private final Map<String, Trial> trials = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private Map<String, DatabaseObjects> baselineObjects = Map.of();
    private @Nullable Schema baselineSchema;

    void ran(ScriptResult result) {
        results.computeIfAbsent(result.script().name(), script -> new ArrayList<>())
                .add(result);
    }

    void attempted(Attempt attempt, ScriptResult result) {
        attempts.put(attempt, result);
    }

    void mappedBefore(Step step, ShardMap map) {
        before.put(step, map);
    }

    void mappedAfter(Step step, ShardMap map) {
        after.put(step, map);
    }

    void stopped(List<Node> nodes) {
        stopped.addAll(nodes.stream().map(Node::name).collect(Collectors.toSet()));
    }

    void remember(Schema schema, Map<String, DatabaseObjects> objects) {
        baselineSchema = schema;
        baselineObjects = Map.copyOf(objects);
    }

    void endured(Trial trial) {
        trials.put(trial.title(), trial);
    }

    Optional<Trial> trial(String title) {
        return Optional.ofNullable(trials.get(title));
    }

    CompanionLog companions() {
        return companions;
    }

    /** The last run of a script, on whatever node. */
    Optional<ScriptResult> result(String script) {
        List<ScriptResult> runs = results.getOrDefault(script, List.of());
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** Every run of a script, in order, on whatever node. */
    List<ScriptResult> results(String script) {
        return List.copyOf(results.getOrDefault(script, List.of()));
    }

    Optional<ScriptResult> result(Attempt attempt) {
        return Optional.ofNullable(attempts.get(attempt));
    }

    Optional<ShardMap> mapBefore(Step step) {
        return Optional.ofNullable(before.get(step));
    }

    Optional<ShardMap> mapAfter(Step step) {
        return Optional.ofNullable(after.get(step));
    }

    boolean isStopped(Node node) {
        return stopped.contains(node.name());
    }

    Optional<Schema> baselineSchema() {
        return Optional.ofNullable(baselineSchema);
    }

    Optional<DatabaseObjects> baselineObjects(Node node) {
        return Optional.ofNullable(baselineObjects.get(node.name()));
    }
}
