package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.ShardMap;
import shardingspec.event.Evidence;
import shardingspec.journey.Phase;
import shardingspec.node.Node;
import shardingspec.plan.QueryPlan;
import shardingspec.report.picture.Storyboard;
import shardingspec.sql.ScriptResult;
import shardingspec.workload.History;

/** Everything that the run has seen so far, ordered for those who write pages about it. */
public final class Notebook implements Consumer<Evidence> {

    private final Map<String, List<ScriptResult>> runs = new HashMap<>();
    private final Map<String, Map<String, QueryPlan>> plans = new LinkedHashMap<>();
    private final Map<String, Evidence.Queried> answers = new HashMap<>();
    private final Map<String, History> histories = new HashMap<>();
    private final List<Storyboard.Panel> panels = new ArrayList<>();
    private final List<Evidence.Explained> explainedInLesson = new ArrayList<>();
    private String phase = "";
    private @Nullable ShardMap before;

    @Override
    public synchronized void accept(Evidence evidence) {
        if (evidence instanceof Evidence.StepTaken step) {
            phase = step.phase();
        } else if (evidence instanceof Evidence.ScriptRun run) {
            runs.computeIfAbsent(run.result().script().name(), name -> new ArrayList<>())
                    .add(run.result());
        } else if (evidence instanceof Evidence.Explained explained) {
            explainedInLesson.add(explained);
            plans.computeIfAbsent(explained.name(), name -> new HashMap<>()).put(explained.phase(), explained.plan());
        } else if (evidence instanceof Evidence.Queried queried) {
            answers.put(queried.name(), queried);
        } else if (evidence instanceof Evidence.Worked worked) {
            histories.put(worked.during(), worked.history());
        } else if (evidence instanceof Evidence.Mapped mapped) {
            note(mapped);
        }
    }

    private void note(Evidence.Mapped mapped) {
        if (mapped.moment() == Evidence.Moment.BEFORE) {
            before = mapped.map();
        } else {
            panels.add(new Storyboard.Panel(phase, mapped.step(), mapped.map()));
        }
    }

    /** Forgets what only the lesson before asked for. */
    public synchronized void turnPage() {
        explainedInLesson.clear();
    }

    synchronized List<Evidence.Explained> explainedInLesson() {
        return List.copyOf(explainedInLesson);
    }

    /**
     * One run of a script.
     *
     * @param number counted from 1 among those on the coordinator; 0 for the last, or wherever it ran
     */
    synchronized Optional<ScriptResult> run(String script, int number) {
        List<ScriptResult> all = runs.getOrDefault(script, List.of());
        List<ScriptResult> own = all.stream()
                .filter(run -> run.node().name().equals(Node.COORDINATOR))
                .toList();
        if (number > 0) {
            return number <= own.size() ? Optional.of(own.get(number - 1)) : Optional.empty();
        }
        List<ScriptResult> any = own.isEmpty() ? all : own;
        return any.isEmpty() ? Optional.empty() : Optional.of(any.get(any.size() - 1));
    }

    /** Every run of a script, on whatever node. */
    synchronized List<ScriptResult> runs(String script) {
        return List.copyOf(runs.getOrDefault(script, List.of()));
    }

    synchronized Optional<Evidence.Queried> answer(String query) {
        return Optional.ofNullable(answers.get(query));
    }

    /** How a query was executed, by phase. */
    synchronized Map<String, QueryPlan> plans(String query) {
        return Map.copyOf(plans.getOrDefault(query, Map.of()));
    }

    synchronized Optional<History> historyDuring(String script) {
        return Optional.ofNullable(histories.get(script));
    }

    /** The states of the cluster; not those of what was sharded by hand, of which Citus's catalogs know nothing. */
    synchronized List<Storyboard.Panel> panels() {
        return panels.stream()
                .filter(panel -> !panel.phase().equals(Phase.BY_HAND.toString()))
                .toList();
    }

    synchronized Optional<ShardMap> mapBefore() {
        return Optional.ofNullable(before);
    }

    synchronized Optional<ShardMap> mapNow() {
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(panels.get(panels.size() - 1).map());
    }

    synchronized String lastStep() {
        return panels.isEmpty() ? "" : panels.get(panels.size() - 1).step();
    }
}
