package shardingspec.subject.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import shardingspec.workload.History;
import shardingspec.workload.Operation;

/** Operations on orders, made up. */
public final class OrderFixture {

    private static final LocalDateTime NOON = LocalDateTime.of(2025, 1, 1, 12, 0);

    private OrderFixture() {}

    public static WrittenOrder order(long id, String status) {
        return new WrittenOrder(1, (int) id, id, id + 1000, 42, 1, status, NOON, NOON);
    }

    public static Operation acknowledged(Operation.Kind kind, WrittenOrder order) {
        return operation(kind, order, Operation.Result.ACKNOWLEDGED, "");
    }

    public static Operation operation(
            Operation.Kind kind, WrittenOrder order, Operation.Result result, String message) {
        return new Operation(kind, order, result, Duration.ofMillis(order.id()), message);
    }

    public static History history(Operation... operations) {
        return new History(List.of(operations), Duration.ofSeconds(1));
    }
}
