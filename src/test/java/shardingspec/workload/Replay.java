package shardingspec.workload;

import java.sql.SQLException;
import shardingspec.node.Node;

/** Does on the oracle what the application was told is done on the cluster, with the same ids. */
public final class Replay {

    private Replay() {}

    /** @throws IllegalStateException if the oracle refuses a write that the cluster acknowledged */
    public static void onto(Node oracle, History history) {
        try (OrderStore store = new OrderStore(oracle, "")) {
            for (Operation write : history.acknowledgedWrites()) {
                switch (write.kind()) {
                    case INSERT -> store.insert(write.order());
                    case UPDATE -> store.update(write.order());
                    case DELETE -> store.delete(write.order());
                    case READ -> throw new AssertionError("a read is no write");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the oracle refused what the cluster acknowledged", e);
        }
    }
}
