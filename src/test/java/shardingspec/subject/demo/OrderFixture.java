package shardingspec.subject.demo;

import java.time.Duration;
import java.util.List;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.Reply;

/** Operations on orders, made up. */
public final class OrderFixture {

    private static final long CLIENT = 1;

    private OrderFixture() {}

    /** As its insert left it: its version is its number. */
    public static WrittenOrder order(long number) {
        return order(CLIENT, number);
    }

    public static WrittenOrder order(long client, long number) {
        return WrittenOrder.fresh(client, number, 42, 1);
    }

    public static WrittenOrder changed(WrittenOrder order, String status, long version) {
        return order.changedTo(status, version);
    }

    public static Operation acknowledged(Kind kind, WrittenOrder... orders) {
        return operation(kind, Reply.acknowledged(), orders);
    }

    public static Operation refused(Kind kind, WrittenOrder... orders) {
        return operation(kind, Reply.failed(Result.REFUSED, 1, "23505", "duplicate key"), orders);
    }

    public static Operation inDoubt(Kind kind, WrittenOrder... orders) {
        return operation(kind, Reply.failed(Result.IN_DOUBT, 1, "08006", "100% gone"), orders);
    }

    /** @param versions as many as orders */
    public static Operation saw(List<Long> versions, WrittenOrder... orders) {
        return operation(orders.length == 1 ? Kind.READ : Kind.READ_MANY, Reply.saw(versions), orders);
    }

    private static Operation operation(Kind kind, Reply reply, WrittenOrder... orders) {
        return Operation.of(orders[0].client(), orders[0].version(), kind, List.of(orders), reply);
    }

    /** With these times. */
    public static Operation timed(Operation operation, long dueMillis, long latencyMillis) {
        return new Operation(
                operation.client(),
                operation.sequence(),
                operation.kind(),
                operation.rows(),
                operation.reply(),
                Duration.ofMillis(dueMillis),
                Duration.ofMillis(latencyMillis));
    }

    public static History history(Operation... operations) {
        return new History(List.of(operations), Duration.ofSeconds(1));
    }
}
