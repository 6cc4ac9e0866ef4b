package shardingspec.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import shardingspec.workload.Attempts;
import shardingspec.workload.Client;
import shardingspec.workload.ConnectionPool;
import shardingspec.workload.Operation;
import shardingspec.workload.Reply;

/**
 * Does what the user's application writes, for tenants that are its own, and remembers every row that came of it. Used by one
 * thread at a time.
 */
final class WritingClient implements Client {

    private final long client;
    private final ConnectionPool connections;
    private final Attempts attempts;
    private final List<WriteTemplate> writes;
    private final Random random;
    private final List<List<String>> replays = new ArrayList<>();
    private long sequence;

    /** @param writes at least one, each with a row at least */
    WritingClient(long client, ConnectionPool connections, List<WriteTemplate> writes) {
        this.client = client;
        this.connections = connections;
        this.attempts = new Attempts(connections);
        this.writes = List.copyOf(writes);
        this.random = new Random(client);
    }

    @Override
    public Operation next() {
        WriteTemplate write = writes.get((int) (sequence % writes.size()));
        List<String> tenants = write.rows().keySet().stream().sorted().toList();
        List<Map<String, Optional<String>>> rows =
                write.rows().getOrDefault(tenants.get(random.nextInt(tenants.size())), List.of());
        String sql = write.sql(any(rows), any(rows), client * WritableTable.ROWS_OF_A_CLIENT + sequence);
        List<List<String>> done = new ArrayList<>();
        Reply reply = attempts.perform(write.kind(), connection -> {
            done.clear();
            written(connection, sql).forEach(row -> done.add(write.replay(row)));
            return Reply.acknowledged();
        });
        if (reply.result() == Operation.Result.ACKNOWLEDGED) {
            replays.addAll(done);
        }
        return Operation.of(client, sequence++, write.kind(), List.of(), reply);
    }

    private Map<String, Optional<String>> any(List<Map<String, Optional<String>>> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    private static List<Map<String, @Nullable String>> written(Connection connection, String sql) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Map<String, @Nullable String> row = new HashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnName(column), result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Statements that do the same elsewhere: those of one list belong together. Only once it does nothing more. */
    List<List<String>> replays() {
        return List.copyOf(replays);
    }

    @Override
    public void disconnect() {
        connections.close();
    }
}
