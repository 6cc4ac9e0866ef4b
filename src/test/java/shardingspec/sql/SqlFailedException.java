package shardingspec.sql;

import shardingspec.node.Node;

/** A statement that had to succeed failed. The message shows the node, the statement and the server's error. */
public final class SqlFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient SqlFailure failure;

    public SqlFailedException(Node node, String where, String sql, SqlFailure failure) {
        super(failure + "\nNode:      " + node + (where.isEmpty() ? "" : "\nScript:    " + where) + "\nStatement:\n"
                + sql.strip().indent(4).stripTrailing());
        this.failure = failure;
    }

    public SqlFailure failure() {
        return failure;
    }
}
