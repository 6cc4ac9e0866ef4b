package shardingspec.journey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.Contents;
import shardingspec.catalog.DatabaseObjects;
import shardingspec.catalog.ForeignTables;
import shardingspec.catalog.Placement;
import shardingspec.catalog.Schema;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.ShardMapReader;
import shardingspec.cluster.Cluster;
import shardingspec.event.Evidence;
import shardingspec.node.Node;
import shardingspec.plan.Explainer;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.QueryPlanParser;
import shardingspec.plan.Scan;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.Session;
import shardingspec.sql.StatementResult;
import shardingspec.subject.Query;
import shardingspec.workload.History;

/**
 * A cluster on its way through the {@link Step}s. It takes each step once, when a spec first needs it, and remembers what
 * the specs later ask for.
 */
public final class Journey implements AutoCloseable {

    private final Cluster cluster;
    private final SeedSettings seed;
    private final Consumer<Evidence> evidence;
    private final StepRunner runner;

    /** For the questions of the specs: one session, as of an application, whose connections to the workers are kept. */
    private final Session session;

    private final Map<Step, ShardMap> mapsBefore = new EnumMap<>(Step.class);
    private final Map<Step, ShardMap> mapsAfter = new EnumMap<>(Step.class);
    private @Nullable Step reached;
    private @Nullable RuntimeException failure;

    public Journey(Cluster cluster, SeedSettings seed, Consumer<Evidence> evidence) {
        this.cluster = cluster;
        this.seed = seed;
        this.evidence = evidence;
        this.session = Session.open(cluster.coordinator());
        this.runner = new StepRunner(this, seed, evidence);
    }

    /** Whether the servers carry what it takes to come to this step. */
    public boolean canReach(Step step) {
        return cluster.hasCitus() || !step.needsCitus();
    }

    /**
     * Takes every step up to this one that was not taken yet.
     *
     * @throws IllegalArgumentException unless {@link #canReach(Step)}; nothing was done then
     * @throws JourneyStoppedException if one fails, and from then on
     */
    public void reach(Step step) {
        if (!canReach(step)) {
            throw new IllegalArgumentException("The step \"" + step.title() + "\" needs Citus, and the servers of "
                    + cluster.provider() + " have none: a spec of it has to be left out");
        }
        for (Step next : Step.values()) {
            if (next.compareTo(step) <= 0 && (reached == null || next.compareTo(reached) > 0)) {
                take(next);
            }
        }
    }

    /** The step that was taken last; empty before the first. */
    public Optional<Step> reached() {
        return Optional.ofNullable(reached);
    }

    /**
     * Takes one step alone, on a cluster that stands where it begins; {@link #reach} takes those before it too.
     *
     * @throws JourneyStoppedException if it fails, and from then on
     */
    public void take(Step step) {
        RuntimeException before = failure;
        if (before != null) {
            throw new JourneyStoppedException("The journey had already stopped: " + before.getMessage(), before);
        }
        try {
            mapsBefore.put(step, map());
            evidence.accept(new Evidence.StepTaken(step.phase().toString(), step.title()));
            evidence.accept(new Evidence.Mapped(step.title(), Evidence.Moment.BEFORE, mapBefore(step)));
            step.take(runner);
            mapsAfter.put(step, map());
            evidence.accept(new Evidence.Mapped(step.title(), Evidence.Moment.AFTER, mapAfter(step)));
            reached = step;
        } catch (RuntimeException e) {
            failure = new JourneyStoppedException("Step \"" + step.title() + "\" failed: " + e.getMessage(), e);
            throw failure;
        }
    }

    public Cluster cluster() {
        return cluster;
    }

    public SeedSettings seed() {
        return seed;
    }

    /** The state of the cluster now. */
    public ShardMap map() {
        return ShardMapReader.read(cluster);
    }

    public ShardMap mapBefore(Step step) {
        return require(mapsBefore.get(step), "map before " + step);
    }

    public ShardMap mapAfter(Step step) {
        return require(mapsAfter.get(step), "map after " + step);
    }

    /** What a script did on the coordinator, when it was last run. */
    public ScriptResult result(String script) {
        return require(runner.results().get(script), "result of " + script);
    }

    public ScriptResult result(Attempt attempt) {
        return require(runner.attempts().get(attempt), "result of " + attempt);
    }

    /** Asks a question of the baseline on the cluster. */
    public Rows ask(Query query) {
        Rows rows = session.rows(query.sql());
        evidence.accept(new Evidence.Queried(query.name(), query.sql(), rows));
        return rows;
    }

    /** Asks the same question of the server that never saw Citus. */
    public Rows askOracle(Query query) {
        return new Database(cluster.oracle()).rows(query.sql());
    }

    /** The answer that the question had in Phase 1. */
    public Rows baseline(Query query) {
        return require(runner.baseline().get(query.name()), "baseline of " + query);
    }

    public Schema baselineSchema() {
        return require(runner.baselineSchema(), "schema of Phase 1");
    }

    /** What was in the database of a node at the end of Phase 1. */
    public DatabaseObjects baselineObjects(Node node) {
        return require(runner.baselineObjects().get(node.name()), "objects of " + node.name());
    }

    /** Runs the query on the cluster and shows how it was executed. */
    public QueryPlan explain(Query query) {
        return explained(query.name(), Explainer.analyze(session, query.sql()));
    }

    /** Runs a query of your own on the cluster and shows how it was executed. */
    public QueryPlan explain(String sql) {
        return explained(sql, Explainer.analyze(session, sql));
    }

    /** How a statement of a script that shows its plan was executed, at the moment at which it was. */
    public QueryPlan planOf(String script, String statement) {
        StatementResult result = result(script).statement(statement);
        return explained(
                statement, QueryPlanParser.parse(result.sql(), require(result.plan(), "plan of " + statement)));
    }

    private QueryPlan explained(String name, QueryPlan plan) {
        String phase = Optional.ofNullable(reached)
                .map(Step::phase)
                .map(Phase::toString)
                .orElse("");
        ForeignTables foreign = plan.scans().stream().anyMatch(Scan::isForeign)
                ? ForeignTables.read(cluster)
                : new ForeignTables(Map.of());
        QueryPlan placed = plan.onServers(foreign.addresses());
        evidence.accept(new Evidence.Explained(phase, name, placed, foreign.workers()));
        return placed;
    }

    /** Whether every node reaches every node. */
    public Rows health() {
        return new Database(cluster.coordinator()).rows("SELECT * FROM citus_check_cluster_node_health()");
    }

    /** Logical replication slots on any running node: an aborted move leaves some, and they hold the log for ever. */
    public List<String> replicationSlots() {
        return cluster.nodes().stream()
                .flatMap(node -> new Database(node)
                        .rows("SELECT slot_name FROM pg_replication_slots").column("slot_name").stream()
                                .map(slot -> node.name() + ": " + slot))
                .toList();
    }

    /** The users with rows in a shard, asked of the shard itself. */
    public List<String> usersInShard(Placement placement) {
        return new Database(cluster.node(placement.node()))
                .rows("SELECT DISTINCT user_id FROM " + placement.table() + "_" + placement.shardId()
                        + " ORDER BY user_id")
                .column("user_id");
    }

    public Contents contents() {
        return Contents.read(cluster.coordinator());
    }

    /** What the tables by hand hold, through the coordinator; of the tables that were not sharded, the regular ones. */
    public Contents contentsByHand() {
        return Contents.read(cluster.coordinator(), ByHand.SCHEMA);
    }

    /** The workers that a query on the tables by hand is carried to, by their own account. */
    public List<String> serversAskedBy(String sql) {
        return ByHand.serversAskedBy(sql, cluster.coordinator(), cluster.workers());
    }

    /** Where the foreign tables look now. */
    public ForeignTables foreignTables() {
        return ForeignTables.read(cluster);
    }

    public Contents oracleContents() {
        return Contents.read(cluster.oracle());
    }

    /** What the application did while a script ran. */
    public History historyDuring(String script) {
        History byHand = runner.historiesByHand().get(script);
        return require(byHand == null ? runner.histories().get(script) : byHand, "history during " + script);
    }

    /** What the application did, in all steps so far, to the tables of the journey. */
    public History history() {
        return runner.histories().values().stream().reduce(History.NONE, History::then);
    }

    /** What the watch saw while a script ran. */
    public List<Progress> progressDuring(String script) {
        return require(runner.progress().get(script), "progress during " + script);
    }

    @Override
    public void close() {
        session.close();
        cluster.close();
    }

    private static <T> T require(@Nullable T value, String what) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> new NoSuchElementException(
                        "the journey has no " + what + ": does the spec name the step that makes it?"));
    }
}
