package shardingspec.workload;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

/**
 * What a node holds of the orders that an application wrote.
 *
 * @param statusById every order marked as written by the load, with its status
 */
public record SurvivingOrders(Map<Long, String> statusById) {

    public SurvivingOrders {
        statusById = Map.copyOf(statusById);
    }

    public static SurvivingOrders read(Node node) {
        return read(node, "public");
    }

    /** Of the tables of one schema. */
    public static SurvivingOrders read(Node node, String schema) {
        Rows rows = new Database(node)
                .rows("SELECT o.id, o.status FROM " + schema + ".orders o JOIN " + schema + ".order_items i "
                        + "ON i.user_id = o.user_id AND i.order_id = o.id "
                        + "WHERE o.metadata ->> 'channel' = 'load' ORDER BY o.id");
        Map<Long, String> orders = new HashMap<>();
        IntStream.range(0, rows.size())
                .forEach(row -> orders.put(Long.parseLong(rows.value(row, "id")), rows.value(row, "status")));
        return new SurvivingOrders(orders);
    }
}
