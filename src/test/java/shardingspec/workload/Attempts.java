package shardingspec.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;

/** Does an operation until it is answered, refused, in doubt, or tried often enough, each time on a connection of the pool. */
public final class Attempts {

    private final ConnectionPool connections;

    public Attempts(ConnectionPool connections) {
        this.connections = connections;
    }

    /** One attempt. */
    @FunctionalInterface
    public interface Work {
        Reply on(Connection connection) throws SQLException;
    }

    public Reply perform(Kind kind, Work work) {
        String state = "";
        String message = "";
        for (int failures = 0; ; failures++) {
            try (Connection connection = connections.get()) {
                Reply reply = work.on(connection);
                return failures == 0 ? reply : reply.after(failures, state, message);
            } catch (UnreachableException e) {
                return Reply.failed(Result.REFUSED, failures + 1, "08001", String.valueOf(e.getMessage()));
            } catch (SQLException e) {
                state = Optional.ofNullable(e.getSQLState()).orElse("08000");
                message = String.valueOf(e.getMessage());
                switch (Retry.verdict(state, kind.isWrite(), failures + 1)) {
                    case REFUSED -> {
                        return Reply.failed(Result.REFUSED, failures + 1, state, message);
                    }
                    case IN_DOUBT -> {
                        return Reply.failed(Result.IN_DOUBT, failures + 1, state, message);
                    }
                    case AGAIN -> {}
                }
            }
        }
    }
}
