package shardingspec.subject.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.workload.Client;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.Workload;

/** The demo's application: two clients that insert, change, delete and read orders, each with one item. */
public final class OrderWorkload implements Workload {

    private static final int CLIENTS = 2;

    /** Longer than a shard move holds a write up on a busy machine. */
    private static final Duration SESSIONS_END = Duration.ofSeconds(90);

    /** Users around the hot tenant 42, and 42 itself: some on every shard group. */
    private static final int USERS = 49;

    @Override
    public List<Client> clients(Node node, String schema, long seed) {
        return IntStream.range(0, CLIENTS)
                .<Client>mapToObj(
                        client -> new OrderClient((int) (seed + client), node, schema, usersOf(client), seed + client))
                .toList();
    }

    /** Every user belongs to one client, 42 to the first. */
    private static long[] usersOf(int client) {
        return IntStream.rangeClosed(1, USERS)
                .filter(user -> user % CLIENTS == client)
                .asLongStream()
                .toArray();
    }

    /** Once the sessions of the clients have ended: a server may still be at work on what a client gave up. */
    @Override
    public History settle(History history, Node node, String schema) {
        if (history.withResult(Operation.Result.IN_DOUBT).isEmpty()) {
            return history;
        }
        Awaitility.await("no session of the application is left on " + node.name())
                .atMost(SESSIONS_END)
                .until(() -> new Database(node)
                        .rows("SELECT FROM pg_stat_activity WHERE application_name = '" + OrderStore.APPLICATION + "'")
                        .isEmpty());
        List<Operation> settled = new ArrayList<>();
        for (Operation operation : history.operations()) {
            settled.add(
                    operation.result() == Operation.Result.IN_DOUBT
                            ? InDoubtOrder.at(operation, node, schemaOr(schema))
                            : operation);
        }
        return new History(settled, history.duration());
    }

    @Override
    public void replay(History settled, Node oracle) {
        try (OrderStore store = new OrderStore(oracle, "")) {
            for (Operation write : settled.acknowledgedWrites()) {
                WrittenOrder order = (WrittenOrder) write.row();
                switch (write.kind()) {
                    case INSERT -> store.insert(order);
                    case UPDATE -> store.update(order);
                    case DELETE -> store.delete(order);
                    case READ -> throw new AssertionError("a read is no write");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the plain PostgreSQL refused what the cluster acknowledged", e);
        }
    }

    @Override
    public SurvivingRows surviving(Node node, String schema) {
        String place = schemaOr(schema);
        Database database = new Database(node);
        Rows rows = database.rows(
                "SELECT o.id, o.status, count(i.id) AS items FROM " + place + ".orders o LEFT JOIN " + place
                        + ".order_items i ON i.user_id = o.user_id AND i.order_id = o.id "
                        + "WHERE o.metadata ->> 'channel' = 'load' GROUP BY o.id, o.status ORDER BY o.id");
        Map<String, String> whole = new HashMap<>();
        List<String> halves = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.value(row, "items").equals("1")) {
                whole.put(rows.value(row, "id"), rows.value(row, "status"));
            } else {
                halves.add("order " + rows.value(row, "id") + " with " + rows.value(row, "items") + " items");
            }
        }
        database.rows("SELECT i.id FROM " + place + ".order_items i LEFT JOIN " + place
                        + ".orders o ON o.user_id = i.user_id AND o.id = i.order_id WHERE o.id IS NULL ORDER BY i.id")
                .column("id")
                .forEach(item -> halves.add("item " + item + " without its order"));
        return new SurvivingRows(whole, halves);
    }

    private static String schemaOr(String schema) {
        return schema.isEmpty() ? "public" : schema;
    }
}
