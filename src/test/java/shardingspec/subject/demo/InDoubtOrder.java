package shardingspec.subject.demo;

import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Result;

/** An order whose write is in doubt, because the connection broke before the answer: looks what became of it. */
final class InDoubtOrder {

    private InDoubtOrder() {}

    /**
     * The same operation, settled; still in doubt if half of it is there: of an insert the order without its item, of a
     * delete either without the other.
     */
    static Operation at(Operation operation, Node node, String schema) {
        WrittenOrder order = (WrittenOrder) operation.row();
        return switch (operation.kind()) {
            case INSERT -> inserted(operation, order, find(order, node, schema));
            case UPDATE -> updated(operation, order, find(order, node, schema));
            case DELETE -> deleted(operation, order, node, schema);
            case READ -> operation.settled(order, Result.FAILED);
        };
    }

    /** By its mark, as nobody may have been told its id. */
    private static Rows find(WrittenOrder order, Node node, String schema) {
        return new Database(node)
                .rows("SELECT o.id, o.updated_at = timestamp '" + order.updatedAt()
                        + "' AS updated, count(i.id) AS items, "
                        + "max(i.id) AS item FROM " + schema + ".orders o LEFT JOIN " + schema
                        + ".order_items i ON i.user_id = o.user_id AND i.order_id = o.id WHERE o.user_id = "
                        + order.userId() + " AND o.metadata @> '" + order.mark() + "' GROUP BY o.id, o.updated_at");
    }

    /** An item cannot be there without its order: it is written after it, in the same transaction, with its id. */
    private static Operation inserted(Operation operation, WrittenOrder order, Rows found) {
        if (found.isEmpty()) {
            return operation.settled(order, Result.FAILED);
        }
        if (!found.value(0, "items").equals("1")) {
            return operation;
        }
        long id = Long.parseLong(found.value(0, "id"));
        long item = Long.parseLong(found.value(0, "item"));
        return operation.settled(order.withIds(id, item), Result.ACKNOWLEDGED);
    }

    private static Operation updated(Operation operation, WrittenOrder order, Rows found) {
        boolean there = !found.isEmpty() && found.value(0, "updated").equals("t");
        return operation.settled(order, there ? Result.ACKNOWLEDGED : Result.FAILED);
    }

    private static Operation deleted(Operation operation, WrittenOrder order, Node node, String schema) {
        Rows left = new Database(node)
                .rows("SELECT (SELECT count(*) FROM " + schema + ".orders WHERE user_id = " + order.userId()
                        + " AND id = "
                        + order.id() + ") AS orders, (SELECT count(*) FROM " + schema + ".order_items WHERE user_id = "
                        + order.userId() + " AND order_id = " + order.id() + ") AS items");
        return switch (left.value(0, "orders") + " and " + left.value(0, "items")) {
            case "0 and 0" -> operation.settled(order, Result.ACKNOWLEDGED);
            case "1 and 1" -> operation.settled(order, Result.FAILED);
            default -> operation;
        };
    }
}
