package shardingspec.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import shardingspec.workload.Attempts;
import shardingspec.workload.Client;
import shardingspec.workload.ConnectionPool;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.Reply;

/** Copies rows within their tenant, changes its own copies and reads them. */
final class CopyingClient implements Client {

    /** With fewer it inserts, so that the other operations have something to be about. */
    private static final int FEWEST = 5;

    private static final int REMEMBERED = 50;
    private static final String NO_ROW = "P0002";

    private final long client;
    private final ConnectionPool connections;
    private final Attempts attempts;
    private final List<WritableTable> tables;
    private final Mix mix;
    private final Random random;
    private final Deque<CopiedRow> own = new ArrayDeque<>();
    private long sequence;

    CopyingClient(long client, ConnectionPool connections, List<WritableTable> tables, Mix mix) {
        this.client = client;
        this.connections = connections;
        this.attempts = new Attempts(connections);
        this.tables = List.copyOf(tables);
        this.mix = mix;
        this.random = new Random(client);
    }

    @Override
    public Operation next() {
        Kind kind = own.size() < FEWEST ? Kind.INSERT : mix.draw(random);
        if (kind == Kind.INSERT) {
            return insert();
        }
        CopiedRow row = own.removeFirst();
        own.addLast(row);
        return kind == Kind.UPDATE && row.table().version().isPresent() ? update(row) : read(row);
    }

    private Operation insert() {
        WritableTable table = tables.get(random.nextInt(tables.size()));
        WritableTable.Template template =
                table.templates().get(random.nextInt(table.templates().size()));
        CopiedRow row = new CopiedRow(
                client,
                table,
                template.key(),
                template.tenant(),
                table.value(client, sequence),
                table.version().isPresent() ? sequence : 0);
        Reply reply = write(Kind.INSERT, table.insert(row, true));
        if (reply.result() == Result.ACKNOWLEDGED) {
            own.addLast(row);
            if (own.size() > REMEMBERED) {
                own.removeFirst();
            }
        }
        return Operation.of(client, sequence++, Kind.INSERT, List.of(row), reply);
    }

    private Operation update(CopiedRow row) {
        CopiedRow changed = row.changed(sequence);
        Reply reply = write(Kind.UPDATE, changed.table().update(changed, true));
        if (reply.result() == Result.ACKNOWLEDGED) {
            own.removeLast();
            own.addLast(changed);
        } else if (reply.result() == Result.IN_DOUBT) {
            own.removeLast();
        }
        return Operation.of(client, sequence++, Kind.UPDATE, List.of(changed), reply);
    }

    private Operation read(CopiedRow row) {
        Reply reply = attempts.perform(Kind.READ, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(row.table().read(row))) {
                return Reply.saw(List.of(result.next() ? result.getLong("version") : Reply.ABSENT));
            }
        });
        return Operation.of(client, sequence++, Kind.READ, List.of(row), reply);
    }

    private Reply write(Kind kind, String sql) {
        return attempts.perform(kind, connection -> {
            changeOne(connection, sql);
            return Reply.acknowledged();
        });
    }

    private static void changeOne(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate(sql);
            if (changed != 1) {
                throw new SQLException("changed " + changed + " rows instead of one", NO_ROW);
            }
        }
    }

    @Override
    public void disconnect() {
        connections.close();
    }
}
