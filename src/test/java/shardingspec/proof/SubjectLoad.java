package shardingspec.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptStatement;
import shardingspec.workload.Client;
import shardingspec.workload.ConnectionPool;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.UnreachableException;
import shardingspec.workload.Window;
import shardingspec.workload.WrittenRow;
import shardingspec.workload.checker.HistoryChecker;
import shardingspec.workload.checker.LoadReport;
import shardingspec.workload.checker.Settlement;

/** An application that works on a user's tables while the cluster is changed, and what it went through. */
final class SubjectLoad implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final Mix WRITES = Mix.parse("insert=3,update=3,read=2");
    private static final Mix READS = Mix.parse("read=1");

    /** Operations until connections are there and statements are planned; then those that the state before is known by. */
    private static final int WARM = 20;

    private static final int BEFORE = 40;
    private static final int AFTER = 20;

    private final String title;
    private final Cluster cluster;
    private final List<WritableTable> tables;
    private final List<WritingClient> writers;
    private final LoadGenerator load;
    private final long reader;
    private final History before;
    private final List<Window> windows = new ArrayList<>();
    private Duration since;

    private SubjectLoad(
            String title,
            Cluster cluster,
            List<WritableTable> tables,
            List<WritingClient> writers,
            LoadGenerator load,
            long reader,
            History before,
            Duration since) {
        this.title = title;
        this.cluster = cluster;
        this.tables = tables;
        this.writers = writers;
        this.load = load;
        this.reader = reader;
        this.before = before;
        this.since = since;
    }

    /**
     * @param number of the load in its proof, from 0: no two write the same keys
     * @param plan not empty
     */
    static SubjectLoad start(String title, int number, Cluster cluster, LoadPlan plan) {
        long first = (WRITERS + 1L) * number;
        ConnectionPool pool = new ConnectionPool(cluster::coordinator, "", WRITERS + 1);
        List<Client> clients = new ArrayList<>();
        List<WritingClient> writers = new ArrayList<>();
        for (int client = 0; client < WRITERS; client++) {
            // The user's own writes may be about any row of a tenant, and those of copies are about copies.
            LoadPlan part = plan.writes().isEmpty() ? plan : plan.part(client, WRITERS + 1);
            if (plan.writes().isEmpty()) {
                clients.add(new CopyingClient(first + client, pool, part.tables(), WRITES));
            } else if (!part.writes().isEmpty()) {
                writers.add(new WritingClient(first + client, pool, part.writes()));
            }
        }
        clients.addAll(writers);
        List<WritableTable> read = (plan.writes().isEmpty() ? plan : plan.part(WRITERS, WRITERS + 1)).tables();
        if (!read.isEmpty()) {
            clients.add(new CopyingClient(first + WRITERS, pool, read, READS));
        }
        LoadGenerator load = LoadGenerator.start(clients, LoadGenerator.STEADY);
        load.awaitMore(WARM);
        Duration warm = load.elapsed();
        load.awaitMore(BEFORE);
        Duration now = load.elapsed();
        return new SubjectLoad(
                title,
                cluster,
                plan.tables(),
                writers,
                load,
                first + WRITERS,
                load.soFar().between(warm, now),
                now);
    }

    void statementDone(ScriptStatement statement) {
        Duration now = load.elapsed();
        windows.add(new Window(statement.name(), since, now));
        since = now;
    }

    /** Ends it, gives the plain server what was acknowledged, and says what the application went through. */
    LoadReport end() {
        load.awaitMore(AFTER);
        SurvivingRows surviving;
        History history = load.stop();
        if (!history.withResult(Operation.Result.IN_DOUBT).isEmpty()) {
            new Database(cluster.coordinator()).rows("SELECT recover_prepared_transactions()");
        }
        surviving = surviving(cluster.coordinator());
        History settled = Settlement.of(history, surviving);
        replay(settled, cluster.oracle());
        writers.forEach(writer -> replay(writer.replays(), cluster.oracle()));
        return new LoadReport(title, before, settled, reader, windows, 0, HistoryChecker.check(settled, surviving));
    }

    private SurvivingRows surviving(Node node) {
        List<WrittenRow> rows = new ArrayList<>();
        Database database = new Database(node);
        for (WritableTable table : tables) {
            Rows there = database.rows(table.readAll());
            for (int row = 0; row < there.size(); row++) {
                String key = there.value(row, "key");
                if (!isCopy(key)) {
                    continue;
                }
                rows.add(new CopiedRow(
                        WritableTable.client(key), table, "", "", key, Long.parseLong(there.value(row, "version"))));
            }
        }
        return SurvivingRows.whole(rows);
    }

    /** The user's own writes make rows with such keys too: none of them is versioned. */
    private boolean isCopy(String key) {
        return writers.isEmpty() || WritableTable.client(key) % (WRITERS + 1) == WRITERS;
    }

    private static void replay(History settled, Node oracle) {
        try (ConnectionPool pool = new ConnectionPool(() -> oracle, "", 1);
                Connection connection = pool.get();
                Statement statement = connection.createStatement()) {
            for (Operation write : settled.acknowledgedWrites()) {
                for (WrittenRow row : write.rows()) {
                    CopiedRow copy = (CopiedRow) row;
                    statement.executeUpdate(
                            write.kind() == Operation.Kind.INSERT
                                    ? copy.table().insert(copy, false)
                                    : copy.table().update(copy, false));
                }
            }
        } catch (SQLException | UnreachableException e) {
            throw new IllegalStateException("the plain PostgreSQL refused what the cluster acknowledged", e);
        }
    }

    private static void replay(List<List<String>> writes, Node oracle) {
        try (ConnectionPool pool = new ConnectionPool(() -> oracle, "", 1);
                Connection connection = pool.get();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (List<String> write : writes) {
                for (String part : write) {
                    statement.execute(part);
                }
                connection.commit();
            }
        } catch (SQLException | UnreachableException e) {
            throw new IllegalStateException("the plain PostgreSQL refused what the cluster acknowledged", e);
        }
    }

    @Override
    public void close() {
        load.close();
    }
}
