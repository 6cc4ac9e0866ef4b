package shardingspec.subject.demo;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import shardingspec.workload.Attempts;
import shardingspec.workload.Client;
import shardingspec.workload.ConnectionPool;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.Reply;

/**
 * One worker of the application: inserts, changes, deletes and reads orders of its own users, one operation a call. What
 * it does is drawn from a seed; only how much of it there is time for differs from run to run.
 */
final class OrderClient implements Client {

    private static final String[] STATUSES = {"pending", "paid", "shipped", "delivered"};

    /** With fewer it inserts, so that the other operations have something to be about. */
    private static final int FEWEST = 5;

    private static final int REMEMBERED = 50;
    private static final int READ_TOGETHER = 4;

    /** Every so many reads ask for an order that is gone. */
    private static final int READS_OF_DELETED = 8;

    private final long client;
    private final ConnectionPool connections;
    private final Attempts attempts;
    private final long[] users;
    private final Mix mix;
    private final Random random;
    /** Orders that are there for sure, the last written at the end. */
    private final Deque<WrittenOrder> open = new ArrayDeque<>();

    private @Nullable WrittenOrder lastDeleted;
    private long sequence;

    /**
     * @param client unique among all that ever wrote to these tables
     * @param users whose orders this worker alone writes, so that the order of its own operations is the order of theirs
     */
    OrderClient(long client, ConnectionPool connections, long[] users, Mix mix) {
        this.client = client;
        this.connections = connections;
        this.attempts = new Attempts(connections);
        this.users = users.clone();
        this.mix = mix;
        this.random = new Random(client);
    }

    @Override
    public Operation next() {
        Kind kind = open.size() < FEWEST ? Kind.INSERT : mix.draw(random);
        return switch (kind) {
            case INSERT -> insert(users[random.nextInt(users.length)]);
            case UPDATE -> update(List.of(open.removeFirst()), Kind.UPDATE);
            case TWO_TENANTS -> updateOfTwoTenants();
            case DELETE -> delete(open.removeFirst());
            case READ -> read();
            case READ_MANY -> readMany();
        };
    }

    /** The pool is closed with its last client. */
    @Override
    public void disconnect() {
        connections.close();
    }

    private Operation insert(long user) {
        WrittenOrder order = WrittenOrder.fresh(client, sequence, user, 1 + random.nextInt(5));
        List<WrittenOrder> written = new ArrayList<>(List.of(order));
        Reply reply = perform(Kind.INSERT, store -> {
            written.set(0, store.insert(order));
            return Reply.acknowledged();
        });
        return ended(Kind.INSERT, written, reply);
    }

    private Operation updateOfTwoTenants() {
        WrittenOrder first = open.removeFirst();
        Optional<WrittenOrder> second =
                open.stream().filter(order -> order.userId() != first.userId()).findFirst();
        if (second.isEmpty()) {
            open.addFirst(first);
            return insert(another(first.userId()));
        }
        open.remove(second.get());
        return update(List.of(first, second.get()), Kind.TWO_TENANTS);
    }

    private long another(long user) {
        return users[0] == user ? users[users.length - 1] : users[0];
    }

    private Operation update(List<WrittenOrder> orders, Kind kind) {
        String status = STATUSES[random.nextInt(STATUSES.length)];
        List<WrittenOrder> changed =
                orders.stream().map(order -> order.changedTo(status, sequence)).toList();
        Reply reply = perform(kind, store -> {
            if (changed.size() == 1) {
                store.update(changed.get(0));
            } else {
                store.updateTogether(changed);
            }
            return Reply.acknowledged();
        });
        if (reply.result() == Result.REFUSED) {
            orders.forEach(this::remember); // as they were
        }
        return ended(kind, changed, reply);
    }

    private Operation delete(WrittenOrder order) {
        Reply reply = perform(Kind.DELETE, store -> {
            store.delete(order);
            return Reply.acknowledged();
        });
        if (reply.result() == Result.ACKNOWLEDGED) {
            lastDeleted = order;
        } else if (reply.result() == Result.REFUSED) {
            remember(order);
        }
        return ended(Kind.DELETE, List.of(order), reply);
    }

    private Operation read() {
        WrittenOrder gone = lastDeleted;
        WrittenOrder order = gone != null && random.nextInt(READS_OF_DELETED) == 0 ? gone : open.getLast();
        return ended(Kind.READ, List.of(order), perform(Kind.READ, store -> Reply.saw(List.of(store.version(order)))));
    }

    private Operation readMany() {
        List<WrittenOrder> orders = open.stream().limit(READ_TOGETHER).toList();
        return ended(Kind.READ_MANY, orders, perform(Kind.READ_MANY, store -> Reply.saw(store.versions(orders))));
    }

    private Operation ended(Kind kind, List<WrittenOrder> rows, Reply reply) {
        if (kind.isWrite() && kind != Kind.DELETE && reply.result() == Result.ACKNOWLEDGED) {
            rows.forEach(this::remember);
        }
        return Operation.of(client, sequence++, kind, rows, reply);
    }

    private void remember(WrittenOrder order) {
        open.addLast(order);
        if (open.size() > REMEMBERED) {
            open.removeFirst();
        }
    }

    private Reply perform(Kind kind, Work work) {
        return attempts.perform(kind, connection -> work.on(new OrderStore(connection)));
    }

    @FunctionalInterface
    private interface Work {
        Reply on(OrderStore store) throws SQLException;
    }
}
