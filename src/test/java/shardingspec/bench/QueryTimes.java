package shardingspec.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import shardingspec.node.Node;
import shardingspec.plan.Explainer;
import shardingspec.plan.PlanKind;
import shardingspec.plan.QueryPlan;
import shardingspec.sql.Session;
import shardingspec.subject.Query;

/**
 * Asks one node queries, and measures until the last row is there. The rows are thrown away as they come, so that an answer of any
 * size fits into memory.
 */
final class QueryTimes implements AutoCloseable {

    private final Node node;
    private final Connection connection;

    QueryTimes(Node node) {
        this.node = node;
        try {
            connection = DriverManager.getConnection(
                    node.jdbcUrl(), node.login().user(), node.login().password());
        } catch (SQLException e) {
            throw new IllegalStateException(node + " lets nobody in", e);
        }
    }

    /** Milliseconds. */
    double millis(Query query) {
        return Bench.seconds(() -> rows(query)) * 1_000;
    }

    /** How many rows the answer has. */
    long rows(Query query) {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + query.sql() + ") TO STDOUT", OutputStream.nullOutputStream());
        } catch (SQLException e) {
            throw new IllegalStateException(query.name() + " failed on " + node + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code multi-shard query, 32 tasks}. It runs the query. */
    String plan(Query query) {
        try (Session session = Session.open(node)) {
            QueryPlan plan = Explainer.analyze(session, query.sql());
            return plan.kind() == PlanKind.REGULAR
                    ? plan.scanTypes()
                    : plan.kind().description() + (plan.taskCount() > 1 ? ", " + plan.taskCount() + " tasks" : "");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
