package shardingspec.subject.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import shardingspec.node.Node;
import shardingspec.workload.Client;
import shardingspec.workload.Operation;

/**
 * One worker of the application: inserts, changes, deletes and reads orders of its own users, one operation a call. What
 * it does is drawn from a seed; only how much of it there is time for differs from run to run.
 */
final class OrderClient implements Client {

    private static final String[] STATUSES = {"pending", "paid", "shipped", "delivered"};
    private static final LocalDateTime EPOCH = LocalDateTime.of(2025, 1, 1, 0, 0);
    private static final int REMEMBERED = 50;

    private final int client;
    private final Node node;
    private final String schema;
    private final long[] users;
    private final Random random;
    private final Deque<WrittenOrder> open = new ArrayDeque<>();
    private final List<Operation> operations = new CopyOnWriteArrayList<>();
    private @Nullable OrderStore store;
    private int clock;
    private int number;

    /**
     * @param client unique among all that ever wrote to these tables
     * @param schema of its tables; empty for the search path's
     * @param users whose orders this worker alone writes, so that the order of its own operations is the order of theirs
     */
    OrderClient(int client, Node node, String schema, long[] users, long seed) {
        this.client = client;
        this.node = node;
        this.schema = schema;
        this.users = users.clone();
        this.random = new Random(seed);
    }

    @Override
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** How many operations came to their end so far; may be asked while it runs. */
    @Override
    public int done() {
        return operations.size();
    }

    @Override
    public void run() {
        int dice = random.nextInt(10);
        if (open.size() < 5 || dice < 4) {
            insert();
        } else if (dice < 6) {
            update(open.removeFirst());
        } else if (dice < 7) {
            delete(open.removeFirst());
        } else {
            read(open.getLast());
        }
    }

    @Override
    public void disconnect() {
        try {
            if (store != null) {
                store.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the load's connection to " + node + " cannot be closed", e);
        }
    }

    private void insert() {
        LocalDateTime now = EPOCH.plusSeconds(clock++);
        WrittenOrder order = new WrittenOrder(
                client,
                number++,
                0,
                0,
                users[random.nextInt(users.length)],
                1 + random.nextInt(5),
                "pending",
                now,
                now);
        perform(Operation.Kind.INSERT, order, db -> db.insert(order)).ifPresent(this::remember);
    }

    private void update(WrittenOrder order) {
        WrittenOrder changed = order.changedTo(STATUSES[random.nextInt(STATUSES.length)], EPOCH.plusSeconds(clock++));
        perform(Operation.Kind.UPDATE, changed, db -> {
                    db.update(changed);
                    return changed;
                })
                .ifPresent(this::remember);
    }

    private void delete(WrittenOrder order) {
        perform(Operation.Kind.DELETE, order, db -> {
            db.delete(order);
            return order;
        });
    }

    private void read(WrittenOrder order) {
        long start = System.nanoTime();
        try {
            Optional<String> status = store().status(order);
            boolean fresh = status.equals(Optional.of(order.status()));
            record(
                    Operation.Kind.READ,
                    order,
                    fresh ? Operation.Result.ACKNOWLEDGED : Operation.Result.STALE,
                    start,
                    fresh ? "" : "saw " + status.orElse("no such order"));
        } catch (SQLException e) {
            fail(Operation.Kind.READ, order, start, e);
        }
    }

    private Optional<WrittenOrder> perform(Operation.Kind kind, WrittenOrder order, Write write) {
        long start = System.nanoTime();
        try {
            WrittenOrder written = write.on(store());
            record(kind, written, Operation.Result.ACKNOWLEDGED, start, "");
            return Optional.of(written);
        } catch (SQLException e) {
            fail(kind, order, start, e);
            return Optional.empty();
        }
    }

    private void fail(Operation.Kind kind, WrittenOrder order, long start, SQLException e) {
        boolean broken = e.getSQLState() == null
                || e.getSQLState().startsWith("08")
                || e.getSQLState().startsWith("57P");
        record(
                kind,
                order,
                broken ? Operation.Result.IN_DOUBT : Operation.Result.FAILED,
                start,
                e.getSQLState() + " " + e.getMessage());
        if (broken) {
            store = null;
        }
    }

    private void record(Operation.Kind kind, WrittenOrder order, Operation.Result result, long start, String message) {
        operations.add(new Operation(kind, order, result, Duration.ofNanos(System.nanoTime() - start), message));
    }

    private void remember(WrittenOrder order) {
        open.addLast(order);
        if (open.size() > REMEMBERED) {
            open.removeFirst();
        }
    }

    private OrderStore store() throws SQLException {
        OrderStore current = store;
        if (current == null) {
            current = new OrderStore(node, schema);
            store = current;
        }
        return current;
    }

    @FunctionalInterface
    private interface Write {
        WrittenOrder on(OrderStore store) throws SQLException;
    }
}
