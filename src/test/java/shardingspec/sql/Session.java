package shardingspec.sql;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;
import shardingspec.node.Node;

/** One connection to one node, in autocommit, sending statements as psql does: SET and BEGIN last until it closes. */
public final class Session implements AutoCloseable {

    /** Above the longest statement of the journey, a drain of 13 shard groups on a busy two-core machine. */
    private static final int STATEMENT_TIMEOUT_SECONDS = 300;

    private final Node node;
    private final Connection connection;

    private Session(Node node, Connection connection) {
        this.node = node;
        this.connection = connection;
    }

    /** @throws SqlFailedException if the node refuses the connection */
    public static Session open(Node node) {
        try {
            return new Session(node, connect(node));
        } catch (SQLException e) {
            throw new SqlFailedException(node, "", "(connecting)", failure(e));
        }
    }

    private static Connection connect(Node node) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", node.login().user());
        properties.setProperty("password", node.login().password());
        properties.setProperty("ApplicationName", "sharding-spec");
        properties.setProperty("connectTimeout", "5");
        // What listens there may never say a word. A login takes 0.1 s, and seconds on a machine that is very busy.
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", String.valueOf(STATEMENT_TIMEOUT_SECONDS + 10));
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("options", "-c statement_timeout=" + STATEMENT_TIMEOUT_SECONDS + "s");
        return DriverManager.getConnection(node.jdbcUrl(), properties);
    }

    /** Runs a statement whether it fails or not. */
    public Outcome run(String sql) {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(sql);
            Rows rows = hasRows ? rows(statement.getResultSet()) : Rows.NONE;
            long count = hasRows ? -1 : statement.getLargeUpdateCount();
            return new Outcome(rows, count, notices(statement.getWarnings()), Optional.empty(), since(start));
        } catch (SQLException e) {
            return new Outcome(Rows.NONE, -1, List.of(), Optional.of(failure(e)), since(start));
        }
    }

    /** @throws SqlFailedException if it fails */
    public Rows rows(String sql) {
        return require(sql).rows();
    }

    /** @throws SqlFailedException if it fails */
    public Outcome require(String sql) {
        Outcome outcome = run(sql);
        outcome.failure().ifPresent(failure -> {
            throw new SqlFailedException(node, "", sql, failure);
        });
        return outcome;
    }

    /** Sends the rows of a {@code COPY … FROM stdin}, whether it fails or not; the outcome counts them. */
    public Outcome copy(String sql, String rows) {
        long start = System.nanoTime();
        try {
            long count = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
            return new Outcome(Rows.NONE, count, List.of(), Optional.empty(), since(start));
        } catch (SQLException e) {
            return new Outcome(Rows.NONE, -1, List.of(), Optional.of(failure(e)), since(start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Node node() {
        return node;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFailedException(node, "", "(closing)", failure(e));
        }
    }

    private static Rows rows(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            columns.add(result.getMetaData().getColumnLabel(column));
        }
        List<List<@Nullable String>> values = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                row.add(result.getString(column));
            }
            values.add(row);
        }
        return new Rows(columns, values);
    }

    private static List<Notice> notices(@Nullable SQLWarning first) {
        List<Notice> notices = new ArrayList<>();
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            ServerErrorMessage message = warning instanceof PSQLWarning own ? own.getServerErrorMessage() : null;
            notices.add(
                    message == null
                            ? new Notice("WARNING", text(warning.getMessage()), "", "")
                            : new Notice(
                                    text(message.getSeverity()),
                                    text(message.getMessage()),
                                    text(message.getDetail()),
                                    text(message.getHint())));
        }
        return notices;
    }

    private static SqlFailure failure(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException own ? own.getServerErrorMessage() : null;
        return message == null
                ? new SqlFailure(text(e.getSQLState()), text(e.getMessage()) + because(e.getCause()), "", "", "")
                : new SqlFailure(
                        text(message.getSQLState()),
                        text(message.getMessage()),
                        text(message.getDetail()),
                        text(message.getHint()),
                        text(message.getWhere()));
    }

    /** The driver alone says no more than that the attempt failed; which host nobody knows is in the cause. */
    private static String because(@Nullable Throwable cause) {
        return cause == null || cause instanceof ConnectException ? "" : " (" + cause + ")";
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
