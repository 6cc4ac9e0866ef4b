package shardingspec.workload;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;
import shardingspec.node.Node;

/** The application's pool of connections to one node, wherever that is at the time. */
public final class ConnectionPool implements AutoCloseable {

    /** As its sessions are known by in pg_stat_activity. */
    public static final String APPLICATION = "sharding-spec load";

    /** How long an operation waits for a connection: a server that starts again is back by then. */
    private static final Duration RECONNECT_BOUND = Duration.ofSeconds(10);

    private static final int CONNECT_SECONDS = 5;

    /** An answer that takes longer counts as missing. */
    private static final int ANSWER_SECONDS = 60;

    private final HikariDataSource pool;

    /** @param schema where its tables are, before all others; empty for those of the node's own search path */
    public ConnectionPool(Supplier<Node> node, String schema, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("load");
        config.setDataSource(new Database(node, schema));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(RECONNECT_BOUND.toMillis());
        config.setInitializationFailTimeout(-1); // a server that is away is an answer to an operation, not to the pool
        this.pool = new HikariDataSource(config);
    }

    /** @throws UnreachableException if there is none within ten seconds */
    public Connection get() throws UnreachableException {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new UnreachableException(
                    "no connection within " + RECONNECT_BOUND.toSeconds() + " s: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Asks for the address whenever it connects: a container that starts again may have another port. */
    @SuppressWarnings("serial") // it is never serialized
    private static final class Database extends PGSimpleDataSource {

        private final transient Supplier<Node> node;

        Database(Supplier<Node> node, String schema) {
            this.node = node;
            setApplicationName(APPLICATION);
            setConnectTimeout(CONNECT_SECONDS);
            setSocketTimeout(ANSWER_SECONDS);
            if (!schema.isEmpty()) {
                setCurrentSchema(schema + ",public");
            }
        }

        @Override
        public Connection getConnection() throws SQLException {
            Node now = node.get();
            setURL(now.jdbcUrl());
            return getConnection(now.login().user(), now.login().password());
        }
    }
}
