package shardingspec.subject.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shardingspec.workload.Reply;

/**
 * The application's statements over one connection, written as if there were no shards: what is one statement commits by
 * itself, what is two is a transaction. Every statement names the user, as an application for Citus should.
 */
final class OrderStore {

    private static final String INSERT_ORDER =
            """
            INSERT INTO orders (id, user_id, region, product_id, quantity, amount, status, metadata, created_at, updated_at)
            VALUES (coalesce(?, nextval('orders_id_seq')), ?, '%s', %d, ?, ? * %s, ?, ?::jsonb, ?, ?)
            RETURNING id""".formatted(WrittenOrder.REGION, WrittenOrder.PRODUCT, WrittenOrder.PRICE);

    private static final String INSERT_ITEM = """
            INSERT INTO order_items (id, user_id, order_id, product_name, quantity, unit_price)
            VALUES (coalesce(?, nextval('order_items_id_seq')), ?, ?, 'Product 007', ?, %s)
            RETURNING id""".formatted(WrittenOrder.PRICE);

    private static final String UPDATE = "UPDATE orders SET status = ?, updated_at = ? WHERE user_id = ? AND id = ?";

    private static final String DELETE = """
            WITH items AS (DELETE FROM order_items WHERE user_id = ? AND order_id = ?)
            DELETE FROM orders WHERE user_id = ? AND id = ?""";

    private static final String READ = "SELECT updated_at FROM orders WHERE user_id = ? AND id = ?";

    private static final String READ_MANY =
            "SELECT id, updated_at FROM orders WHERE user_id = ANY (?) AND id = ANY (?)";

    private final Connection connection;

    OrderStore(Connection connection) {
        this.connection = connection;
    }

    /** Inserts the order and its item in one transaction; ids of 0 are taken from the sequences. */
    WrittenOrder insert(WrittenOrder order) throws SQLException {
        return together(() -> {
            long id = insertOrder(order);
            return order.withIds(id, insertItem(order.withIds(id, order.itemId())));
        });
    }

    private long insertOrder(WrittenOrder order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_ORDER)) {
            setId(statement, order.id());
            statement.setLong(2, order.userId());
            statement.setInt(3, order.quantity());
            statement.setInt(4, order.quantity());
            statement.setString(5, order.status());
            statement.setString(6, order.mark());
            statement.setObject(7, order.createdAt());
            statement.setObject(8, order.updatedAt());
            return returnedId(statement);
        }
    }

    private long insertItem(WrittenOrder order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_ITEM)) {
            setId(statement, order.itemId());
            statement.setLong(2, order.userId());
            statement.setLong(3, order.id());
            statement.setInt(4, order.quantity());
            return returnedId(statement);
        }
    }

    void update(WrittenOrder order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            statement.setString(1, order.status());
            statement.setObject(2, order.updatedAt());
            statement.setLong(3, order.userId());
            statement.setLong(4, order.id());
            requireOne(statement);
        }
    }

    /** Changes all of these, or none. */
    void updateTogether(List<WrittenOrder> orders) throws SQLException {
        together(() -> {
            for (WrittenOrder order : orders) {
                update(order);
            }
            return orders;
        });
    }

    void delete(WrittenOrder order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setLong(1, order.userId());
            statement.setLong(2, order.id());
            statement.setLong(3, order.userId());
            statement.setLong(4, order.id());
            requireOne(statement);
        }
    }

    /** The version of the order, or {@link Reply#ABSENT}. */
    long version(WrittenOrder order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, order.userId());
            statement.setLong(2, order.id());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? WrittenOrder.versionOf(rows.getObject(1, LocalDateTime.class)) : Reply.ABSENT;
            }
        }
    }

    /** The version of each order, in their order, by one query over all of their users. */
    List<Long> versions(List<WrittenOrder> orders) throws SQLException {
        Map<Long, Long> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ_MANY)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            orders.stream().map(WrittenOrder::userId).distinct().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", orders.stream().map(WrittenOrder::id).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), WrittenOrder.versionOf(rows.getObject(2, LocalDateTime.class)));
                }
            }
        }
        List<Long> versions = new ArrayList<>();
        orders.forEach(order -> versions.add(found.getOrDefault(order.id(), Reply.ABSENT)));
        return versions;
    }

    /** In one transaction, unless one is open already. */
    private <T> T together(Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return work.done();
        }
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.done();
            connection.commit();
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    /** A broken connection cannot be rolled back, and need not be. */
    private void rollback(SQLException cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void requireOne(PreparedStatement statement) throws SQLException {
        int count = statement.executeUpdate();
        if (count != 1) {
            // Of the driver's own statement: the pool's would put its name before the text.
            String text = String.valueOf(statement.unwrap(PreparedStatement.class));
            throw new SQLException("changed " + count + " rows instead of 1: " + text, "P0002");
        }
    }

    private static void setId(PreparedStatement statement, long id) throws SQLException {
        statement.setObject(1, id == 0 ? null : id, Types.BIGINT);
    }

    private static long returnedId(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws SQLException;
    }
}
