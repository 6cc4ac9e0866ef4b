package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.ShardMap;
import shardingspec.event.Event;
import shardingspec.fault.Trial;
import shardingspec.invariant.Audit;
import shardingspec.journey.demo.DemoPhases;
import shardingspec.journey.faults.FaultStep;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.ledger.Ledger;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Phase;
import shardingspec.node.Node;
import shardingspec.node.Role;
import shardingspec.plan.QueryPlan;
import shardingspec.report.picture.Storyboard;
import shardingspec.sql.ScriptResult;
import shardingspec.subject.Query;
import shardingspec.workload.History;
import shardingspec.workload.checker.LoadReport;

/** Everything that the run has seen so far, ordered for those who write pages about it. */
public final class Notebook implements Consumer<Event> {

    /** Phases that leave the state of the journey as it was. */
    private static final Set<String> ASIDE = Stream.of(
                    DemoPhases.BY_HAND, LedgerStep.BEFORE_CITUS, LedgerStep.PHASE, FaultStep.PHASE)
            .map(Phase::toString)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, List<ScriptResult>> runs = new HashMap<>();
    private final Map<String, Map<String, QueryPlan>> plans = new LinkedHashMap<>();
    private final Map<String, Event.QueryAnswered> answers = new HashMap<>();
    private final Map<String, LoadReport> loads = new LinkedHashMap<>();
    private final List<Storyboard.Panel> panels = new ArrayList<>();
    private final List<Event.Explained> explainedInLesson = new ArrayList<>();
    private final List<Event.Connected> connectedInLesson = new ArrayList<>();
    private final Map<String, LessonRef> firstOfScript = new HashMap<>();
    private final List<Trial> trials = new ArrayList<>();
    private final List<Audit> audits = new ArrayList<>();
    private List<Query> queries = List.of();
    private String phase = "";
    private @Nullable ShardMap before;

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.StepBegan step) {
            phase = step.phase().toString();
        } else if (event instanceof Event.ScriptRan run) {
            runs.computeIfAbsent(run.result().script().name(), name -> new ArrayList<>())
                    .add(run.result());
        } else if (event instanceof Event.Explained explained) {
            explainedInLesson.add(explained);
            plans.computeIfAbsent(explained.name(), name -> new HashMap<>())
                    .put(explained.phase().map(Phase::toString).orElse(""), explained.plan());
        } else if (event instanceof Event.QueryAnswered queried) {
            answers.put(queried.name(), queried);
        } else if (event instanceof Event.LoadWorked worked) {
            loads.put(worked.report().script(), worked.report());
        } else if (event instanceof Event.FaultEndured endured) {
            trials.add(endured.trial());
        } else if (event instanceof Event.Mapped mapped) {
            note(mapped);
        } else if (event instanceof Event.Connected connected) {
            connectedInLesson.add(connected);
        } else if (event instanceof Event.Audited audited) {
            audits.add(audited.audit());
        } else if (event instanceof Event.LessonBegan) {
            explainedInLesson.clear();
            connectedInLesson.clear();
        } else if (event instanceof Event.ClusterStarted started) {
            queries = started.subject().queries();
        }
    }

    private void note(Event.Mapped mapped) {
        if (mapped.moment() == Event.Moment.BEFORE) {
            before = mapped.map();
        } else {
            panels.add(new Storyboard.Panel(phase, mapped.step(), mapped.map()));
        }
    }

    /** Whether a lesson is the first of its chapter about its script. */
    synchronized boolean beginsScript(LessonRef lesson) {
        String script = lesson.chapter().id() + " " + lesson.script();
        return lesson.equals(firstOfScript.computeIfAbsent(script, key -> lesson));
    }

    /** The subject's queries. */
    synchronized List<Query> queries() {
        return queries;
    }

    /** What was looked at after the last step; empty before the first. */
    synchronized Optional<Audit> lastAudit() {
        return audits.isEmpty() ? Optional.empty() : Optional.of(audits.get(audits.size() - 1));
    }

    synchronized List<Event.Explained> explainedInLesson() {
        return List.copyOf(explainedInLesson);
    }

    synchronized List<Event.Connected> connectedInLesson() {
        return List.copyOf(connectedInLesson);
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

    /** The last run of a script on each worker; none if it ran on another node too. */
    synchronized List<ScriptResult> lastOnEachWorker(String script) {
        Map<String, ScriptResult> last = new TreeMap<>();
        runs(script).forEach(run -> last.put(run.node().name(), run));
        return last.values().stream().allMatch(run -> run.node().role() == Role.WORKER)
                ? List.copyOf(last.values())
                : List.of();
    }

    /** Every run of a script, on whatever node. */
    synchronized List<ScriptResult> runs(String script) {
        return List.copyOf(runs.getOrDefault(script, List.of()));
    }

    synchronized Optional<Event.QueryAnswered> answer(String query) {
        return Optional.ofNullable(answers.get(query));
    }

    /** How a query was executed, by phase. */
    synchronized Map<String, QueryPlan> plans(String query) {
        return Map.copyOf(plans.getOrDefault(query, Map.of()));
    }

    synchronized Optional<History> historyDuring(String script) {
        return Optional.ofNullable(loads.get(script)).map(LoadReport::history);
    }

    /** What the application did just before a script began. */
    synchronized History historyBefore(String script) {
        return Optional.ofNullable(loads.get(script)).map(LoadReport::before).orElse(History.NONE);
    }

    /** What came of each fault, in order. */
    public synchronized List<Trial> trials() {
        return List.copyOf(trials);
    }

    /** What each change cost the application that worked meanwhile. */
    public synchronized Ledger ledger() {
        return Ledger.of(List.copyOf(loads.values()));
    }

    /** The states of the cluster; not those of what was sharded by hand, or of tables made for the ledger. */
    synchronized List<Storyboard.Panel> panels() {
        return panels.stream().filter(panel -> !ASIDE.contains(panel.phase())).toList();
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
