package shardingspec.journey;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shardingspec.catalog.ForeignTables;
import shardingspec.cluster.Cluster;
import shardingspec.event.Event;
import shardingspec.lesson.Phase;
import shardingspec.node.Node;
import shardingspec.plan.Explainer;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.QueryPlanParser;
import shardingspec.plan.Scan;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailedException;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;
import shardingspec.subject.Query;

/** What the specs ask the cluster: over one session, as of an application, whose connections to the workers are kept. */
final class Questions implements AutoCloseable {

    private final Cluster cluster;
    private final Consumer<Event> events;
    private Session session;
    private @Nullable Phase phase;

    Questions(Cluster cluster, Consumer<Event> events) {
        this.cluster = cluster;
        this.events = events;
        this.session = Session.open(cluster.coordinator());
    }

    /** From now on, plans are those of this phase. */
    void in(Phase now) {
        phase = now;
    }

    /** Another one, if the coordinator was started again meanwhile. */
    Session session() {
        if (session.run("SELECT 1").failure().isPresent()) {
            session.close();
            session = Session.open(cluster.coordinator());
        }
        return session;
    }

    Optional<SqlFailure> connect(Node node) {
        Optional<SqlFailure> refusal = Optional.empty();
        try {
            Session.open(node).close();
        } catch (SqlFailedException e) {
            refusal = Optional.of(e.failure());
        }
        events.accept(new Event.Connected(node, refusal));
        return refusal;
    }

    Rows ask(Query query) {
        Rows rows = session.rows(query.sql());
        events.accept(new Event.QueryAnswered(query.name(), query.sql(), rows));
        return rows;
    }

    QueryPlan explain(String name, String sql) {
        return explained(name, Explainer.analyze(session, sql));
    }

    /** The plan that was taken when the statement ran. */
    QueryPlan planOf(StatementResult statement) {
        String plan = Optional.ofNullable(statement.plan())
                .orElseThrow(() -> new NoSuchElementException("the script does not show the plan of "
                        + statement.statement().name()));
        return explained(statement.statement().name(), QueryPlanParser.parse(statement.sql(), plan));
    }

    private QueryPlan explained(String name, QueryPlan plan) {
        ForeignTables foreign = plan.scans().stream().anyMatch(Scan::isForeign)
                ? ForeignTables.read(cluster)
                : new ForeignTables(Map.of());
        QueryPlan placed = plan.onServers(foreign.addresses());
        List<String> servers = foreign.workers();
        events.accept(new Event.Explained(Optional.ofNullable(phase), name, placed, servers));
        return placed;
    }

    @Override
    public void close() {
        session.close();
    }
}
