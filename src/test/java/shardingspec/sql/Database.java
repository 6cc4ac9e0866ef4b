package shardingspec.sql;

import java.util.Objects;
import shardingspec.node.Node;

/** Short questions to one node, each over a connection of its own. */
public record Database(Node node) {

    /** @throws SqlFailedException if the statement fails */
    public Rows rows(String sql) {
        try (Session session = Session.open(node)) {
            return session.rows(sql);
        }
    }

    /** The one value that a query returns, the text {@code NULL} for a NULL. */
    public String value(String sql) {
        return Objects.requireNonNullElse(rows(sql).single(), "NULL");
    }

    /** @throws SqlFailedException if the statement fails */
    public void execute(String sql) {
        try (Session session = Session.open(node)) {
            session.require(sql);
        }
    }
}
