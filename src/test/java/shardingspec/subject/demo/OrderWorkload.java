package shardingspec.subject.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.workload.Client;
import shardingspec.workload.ConnectionPool;
import shardingspec.workload.History;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.UnreachableException;
import shardingspec.workload.Workload;
import shardingspec.workload.WrittenRow;
import shardingspec.workload.checker.Settlement;

/** The demo's application: clients that insert, change, delete and read orders, each with one item. */
public final class OrderWorkload implements Workload {

    /** Longer than a shard move holds a write up on a busy machine. */
    private static final Duration SESSIONS_END = Duration.ofSeconds(90);

    /** Users around the hot tenant 42, and 42 itself: some on every shard group, and two for each of the most clients. */
    private static final int USERS = 2 * MOST_CLIENTS + 1;

    @Override
    public List<Client> clients(Supplier<Node> node, String schema, long seed, int count, Mix mix) {
        ConnectionPool connections = new ConnectionPool(node, schema, count);
        return IntStream.range(0, count)
                .<Client>mapToObj(client -> new OrderClient(seed + client, connections, usersOf(client, count), mix))
                .toList();
    }

    /** Every user belongs to one client. */
    private static long[] usersOf(int client, int count) {
        return IntStream.rangeClosed(1, USERS)
                .filter(user -> user % count == client)
                .asLongStream()
                .toArray();
    }

    /** Once the sessions of the clients have ended: a server may still be at work on what a client gave up. */
    @Override
    public History settle(History history, Node node, String schema) {
        List<Operation> doubtful = history.withResult(Operation.Result.IN_DOUBT);
        if (doubtful.isEmpty()) {
            return history;
        }
        Database database = new Database(node);
        Awaitility.await("no session of the application is left on " + node.name())
                .atMost(SESSIONS_END)
                .until(() -> database.rows("SELECT FROM pg_stat_activity WHERE application_name = '"
                                + ConnectionPool.APPLICATION + "'")
                        .isEmpty());
        // A commit on two workers that was cut short is finished or undone by Citus within a minute; nobody waits for
        // that.
        if (doubtful.stream().anyMatch(operation -> operation.kind() == Operation.Kind.TWO_TENANTS)
                && database.value("SELECT to_regprocedure('recover_prepared_transactions()') IS NOT NULL")
                        .equals("t")) {
            database.value("SELECT recover_prepared_transactions()");
        }
        return Settlement.of(history, surviving(node, schema));
    }

    @Override
    public void replay(History settled, Node oracle) {
        List<Operation> writes = settled.acknowledgedWrites();
        if (writes.isEmpty()) {
            return;
        }
        try (ConnectionPool connections = new ConnectionPool(() -> oracle, "", 1);
                Connection connection = connections.get()) {
            connection.setAutoCommit(false);
            OrderStore store = new OrderStore(connection);
            for (Operation write : writes) {
                replay(write, store);
            }
            connection.commit();
        } catch (SQLException | UnreachableException e) {
            throw new IllegalStateException("the plain PostgreSQL refused what the cluster acknowledged", e);
        }
    }

    private static void replay(Operation write, OrderStore store) throws SQLException {
        for (WrittenRow row : write.rows()) {
            WrittenOrder order = (WrittenOrder) row;
            switch (write.kind()) {
                case INSERT -> store.insert(order);
                case UPDATE, TWO_TENANTS -> store.update(order);
                case DELETE -> store.delete(order);
                case READ, READ_MANY -> throw new AssertionError("a read is no write");
            }
        }
    }

    @Override
    public SurvivingRows surviving(Node node, String schema) {
        String place = schema.isEmpty() ? "public" : schema;
        Database database = new Database(node);
        Rows rows = database.rows("SELECT o.id, o.user_id, o.quantity, o.status, o.created_at, o.updated_at, "
                + "o.metadata ->> 'client' AS client, o.metadata ->> 'number' AS number, count(i.id) AS items, "
                + "coalesce(max(i.id), 0) AS item FROM " + place + ".orders o LEFT JOIN " + place
                + ".order_items i ON i.user_id = o.user_id AND i.order_id = o.id "
                + "WHERE o.metadata ->> 'channel' = 'load' GROUP BY o.id, o.user_id, o.quantity, o.status, "
                + "o.created_at, o.updated_at, o.metadata ORDER BY o.id");
        List<WrittenRow> whole = new ArrayList<>();
        List<SurvivingRows.Half> halves = new ArrayList<>();
        Map<String, List<String>> columns =
                rows.columns().stream().collect(Collectors.toMap(Function.identity(), rows::column));
        for (int row = 0; row < rows.size(); row++) {
            WrittenOrder order = order(columns, row);
            String items = text(columns, row, "items");
            if (items.equals("1")) {
                whole.add(order);
            } else {
                halves.add(new SurvivingRows.Half(order.key(), order + " with " + items + " items"));
            }
        }
        database.rows("SELECT i.id FROM " + place + ".order_items i LEFT JOIN " + place
                        + ".orders o ON o.user_id = i.user_id AND o.id = i.order_id WHERE o.id IS NULL ORDER BY i.id")
                .column("id")
                .forEach(item -> halves.add(new SurvivingRows.Half("", "item " + item + " without its order")));
        return new SurvivingRows(whole, halves);
    }

    private static WrittenOrder order(Map<String, List<String>> columns, int row) {
        return new WrittenOrder(
                number(columns, row, "client"),
                number(columns, row, "number"),
                number(columns, row, "id"),
                number(columns, row, "item"),
                number(columns, row, "user_id"),
                (int) number(columns, row, "quantity"),
                text(columns, row, "status"),
                time(columns, row, "created_at"),
                time(columns, row, "updated_at"));
    }

    private static String text(Map<String, List<String>> columns, int row, String column) {
        return Objects.requireNonNull(columns.get(column)).get(row);
    }

    private static long number(Map<String, List<String>> columns, int row, String column) {
        return Long.parseLong(text(columns, row, column));
    }

    private static LocalDateTime time(Map<String, List<String>> columns, int row, String column) {
        return LocalDateTime.parse(text(columns, row, column).replace(' ', 'T'));
    }
}
