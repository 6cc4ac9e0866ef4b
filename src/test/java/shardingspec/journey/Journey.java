package shardingspec.journey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.Contents;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.catalog.Schema;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.ShardMapReader;
import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.fault.Trial;
import shardingspec.invariant.Situation;
import shardingspec.journey.companion.Progress;
import shardingspec.node.Node;
import shardingspec.plan.QueryPlan;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.SqlFailure;
import shardingspec.subject.Query;
import shardingspec.subject.Subject;
import shardingspec.workload.History;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.checker.LoadReport;

/**
 * A cluster on its way through the steps of an {@link Itinerary}. It takes each step once, when a spec first needs it, and
 * remembers what the specs later ask for.
 */
public final class Journey implements AutoCloseable {

    private final Cluster cluster;
    private final Subject subject;
    private final Itinerary itinerary;
    private final Consumer<Event> events;
    private final JourneyLog log = new JourneyLog();
    private final Engine engine;
    private final Questions questions;
    private final Set<Step> taken = new HashSet<>();
    private final Map<Step, RuntimeException> failures = new HashMap<>();
    private @Nullable Step reached;
    private @Nullable RuntimeException end;

    public Journey(Cluster cluster, Subject subject, Itinerary itinerary, Consumer<Event> events) {
        this.cluster = cluster;
        this.subject = subject;
        this.itinerary = itinerary;
        this.events = events;
        this.engine = new Engine(cluster, subject, events, log);
        this.questions = new Questions(cluster, events);
    }

    public Cluster cluster() {
        return cluster;
    }

    public Subject subject() {
        return subject;
    }

    public Itinerary itinerary() {
        return itinerary;
    }

    /** Whether the servers carry what it takes to come to this step. */
    public boolean canReach(Step step) {
        return cluster.hasCitus() || !itinerary.needsCitus(step);
    }

    /**
     * The steps up to this one that were not taken yet, in order, but for those aside, unless this is one, and those that need what the
     * servers lack.
     */
    public List<Step> ahead(Step step) {
        return itinerary.upTo(step).stream()
                .filter(one -> !taken.contains(one))
                .filter(one -> !one.isAside() || one.phase().equals(step.phase()))
                .filter(one -> one.needs().stream()
                        .noneMatch(need -> cluster.facts().missing(need).isPresent()))
                .toList();
    }

    /** The step that was taken last; empty before the first. */
    public Optional<Step> reached() {
        return Optional.ofNullable(reached);
    }

    /**
     * Takes one step alone, on a cluster that stands where it begins.
     *
     * @throws IllegalArgumentException if the servers have no Citus, and it needs that; nothing was done then
     * @throws JourneyStoppedException if it fails; and from then on, if later steps build upon it
     */
    public void take(Step step) {
        if (!canReach(step)) {
            throw new IllegalArgumentException("The step \"" + step.title() + "\" needs Citus, and the servers of "
                    + cluster.provider() + " have none: a spec of it has to be left out");
        }
        RuntimeException before = end;
        if (before != null) {
            throw new JourneyStoppedException("The journey had already stopped: " + before.getMessage(), before);
        }
        taken.add(step);
        try {
            log.mappedBefore(step, map());
            events.accept(new Event.StepBegan(step.phase(), step.title()));
            events.accept(new Event.Mapped(step.title(), Event.Moment.BEFORE, mapBefore(step)));
            questions.in(step.phase());
            step.actions().forEach(engine::execute);
            log.mappedAfter(step, map());
            events.accept(new Event.Mapped(step.title(), Event.Moment.AFTER, mapAfter(step)));
            events.accept(new Event.StepEnded(step.phase(), step.title()));
            reached = step;
        } catch (RuntimeException e) {
            JourneyStoppedException failure =
                    new JourneyStoppedException("Step \"" + step.title() + "\" failed: " + e.getMessage(), e);
            failures.put(step, failure);
            if (step.isBuiltUpon()) {
                end = failure;
                throw failure;
            }
        }
    }

    /** @throws JourneyStoppedException if the step was taken and failed */
    public void requireTaken(Step step) {
        RuntimeException failure = failures.get(step);
        if (failure != null) {
            throw new JourneyStoppedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    /** The state of the cluster now. */
    public ShardMap map() {
        return ShardMapReader.read(cluster);
    }

    public ShardMap mapBefore(Step step) {
        return require(log.mapBefore(step), "map before " + step.title());
    }

    public ShardMap mapAfter(Step step) {
        return require(log.mapAfter(step), "map after " + step.title());
    }

    /** What a script did, when it was last run. */
    public ScriptResult result(String script) {
        return require(log.result(script), "result of " + script);
    }

    /** What a script did, each time that it was run, in order. */
    public List<ScriptResult> results(String script) {
        return log.results(script);
    }

    public ScriptResult result(Attempt attempt) {
        return require(log.result(attempt), "result of " + attempt);
    }

    /** Connects to a node as an application would; why it was refused, or empty if it was not. */
    public Optional<SqlFailure> connect(Node node) {
        return questions.connect(node);
    }

    /** Asks a query of the subject on the cluster. */
    public Rows ask(Query query) {
        return questions.ask(query);
    }

    /** Runs the query on the cluster and shows how it was executed. */
    public QueryPlan explain(Query query) {
        return questions.explain(query.name(), query.sql());
    }

    /** Runs a query of your own on the cluster and shows how it was executed. */
    public QueryPlan explain(String sql) {
        return questions.explain(sql, sql);
    }

    /** How a statement of a script that shows its plan was executed, at the moment at which it was. */
    public QueryPlan planOf(String script, String statement) {
        return questions.planOf(result(script).statement(statement));
    }

    /** What must be known to judge whether everything else still holds. */
    public Situation situation() {
        List<Node> running =
                cluster.nodes().stream().filter(node -> !log.isStopped(node)).toList();
        return new Situation(cluster, subject, questions.session(), running, log::baselineObjects);
    }

    public Schema baselineSchema() {
        return require(log.baselineSchema(), "schema of Phase 1");
    }

    /** What was in the database of a node when the baseline was noted. */
    public DatabaseObjects baselineObjects(Node node) {
        return require(log.baselineObjects(node), "objects of " + node.name());
    }

    public Contents contents() {
        return Contents.read(cluster.coordinator(), subject);
    }

    public Contents oracleContents() {
        return Contents.read(cluster.oracle(), subject);
    }

    /** What an application went through beside a script. */
    public LoadReport loadBeside(String script) {
        return require(log.companions().load(script), "load beside " + script);
    }

    /** The same of every script so far. */
    public List<LoadReport> loads() {
        return log.companions().reports();
    }

    /** What an application did beside a script. */
    public History historyDuring(String script) {
        return loadBeside(script).history();
    }

    /** What applications did, in all steps so far, to the tables of the subject. */
    public History history() {
        return log.companions().history();
    }

    /** What the cluster holds of all that applications wrote to the tables of the subject. */
    public SurvivingRows survivingRows() {
        return subject.workload().surviving(cluster.coordinator(), "");
    }

    /** What came of a fault. */
    public Trial trial(String title) {
        return require(log.trial(title), "fault \"" + title + "\"");
    }

    /** What the watch saw while a script ran. */
    public List<Progress> progressDuring(String script) {
        return require(log.companions().progress(script), "progress during " + script);
    }

    @Override
    public void close() {
        questions.close();
        cluster.close();
    }

    private static <T> T require(Optional<T> value, String what) {
        return value.orElseThrow(() -> new NoSuchElementException(
                "the journey has no " + what + ": does the spec name the step that makes it?"));
    }
}
