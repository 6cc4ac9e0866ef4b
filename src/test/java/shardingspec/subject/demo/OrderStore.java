package shardingspec.subject.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import shardingspec.node.Node;

/**
 * The application's way to the database: prepared statements and short transactions over one connection, written as if
 * there were no shards. Every statement names the user, as an application for Citus should.
 */
final class OrderStore implements AutoCloseable {

    /** As its sessions are known by in pg_stat_activity. */
    static final String APPLICATION = "sharding-spec load";

    private static final String INSERT_ORDER =
            """
            INSERT INTO orders (id, user_id, region, product_id, quantity, amount, status, metadata, created_at, updated_at)
            VALUES (coalesce(?, nextval('orders_id_seq')), ?, '%s', %d, ?, ? * %s, ?, ?::jsonb, ?, ?)
            RETURNING id""".formatted(WrittenOrder.REGION, WrittenOrder.PRODUCT, WrittenOrder.PRICE);

    private static final String INSERT_ITEM = """
            INSERT INTO order_items (id, user_id, order_id, product_name, quantity, unit_price)
            VALUES (coalesce(?, nextval('order_items_id_seq')), ?, ?, 'Product 007', ?, %s)
            RETURNING id""".formatted(WrittenOrder.PRICE);

    private final Connection connection;

    /** @param schema where its tables are, before all others; empty for those of the node's own search path */
    OrderStore(Node node, String schema) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", node.login().user());
        properties.setProperty("password", node.login().password());
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        if (!schema.isEmpty()) {
            properties.setProperty("currentSchema", schema + ",public");
        }
        connection = DriverManager.getConnection(node.jdbcUrl(), properties);
        connection.setAutoCommit(false);
    }

    /** Inserts the order and its item; ids of 0 are taken from the sequences. */
    WrittenOrder insert(WrittenOrder order) throws SQLException {
        try (PreparedStatement orders = connection.prepareStatement(INSERT_ORDER);
                PreparedStatement items = connection.prepareStatement(INSERT_ITEM)) {
            setId(orders, order.id());
            orders.setLong(2, order.userId());
            orders.setInt(3, order.quantity());
            orders.setInt(4, order.quantity());
            orders.setString(5, order.status());
            orders.setString(6, order.mark());
            orders.setObject(7, order.createdAt());
            orders.setObject(8, order.updatedAt());
            long id = returnedId(orders);
            setId(items, order.itemId());
            items.setLong(2, order.userId());
            items.setLong(3, id);
            items.setInt(4, order.quantity());
            long itemId = returnedId(items);
            connection.commit();
            return order.withIds(id, itemId);
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
    }

    void update(WrittenOrder order) throws SQLException {
        write("UPDATE orders SET status = ?, updated_at = ? WHERE user_id = ? AND id = ?", statement -> {
            statement.setString(1, order.status());
            statement.setObject(2, order.updatedAt());
            statement.setLong(3, order.userId());
            statement.setLong(4, order.id());
        });
    }

    void delete(WrittenOrder order) throws SQLException {
        write("""
                WITH items AS (DELETE FROM order_items WHERE user_id = ? AND order_id = ?)
                DELETE FROM orders WHERE user_id = ? AND id = ?""", statement -> {
            statement.setLong(1, order.userId());
            statement.setLong(2, order.id());
            statement.setLong(3, order.userId());
            statement.setLong(4, order.id());
        });
    }

    /** The order's status, or nothing if there is no such order. */
    Optional<String> status(WrittenOrder order) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT status FROM orders WHERE user_id = ? AND id = ?")) {
            statement.setLong(1, order.userId());
            statement.setLong(2, order.id());
            try (ResultSet rows = statement.executeQuery()) {
                Optional<String> status = rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                connection.commit();
                return status;
            }
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void write(String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.setOn(statement);
            int count = statement.executeUpdate();
            if (count != 1) {
                throw new SQLException("changed " + count + " rows instead of 1: " + statement, "P0002");
            }
            connection.commit();
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
    }

    private void rollback(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void setId(PreparedStatement statement, long id) throws SQLException {
        statement.setObject(1, id == 0 ? null : id, java.sql.Types.BIGINT);
    }

    private static long returnedId(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Parameters {
        void setOn(PreparedStatement statement) throws SQLException;
    }
}
