package shardingspec.workload;

import java.util.List;
import java.util.function.Supplier;
import shardingspec.node.Node;

/** How an application works on a subject's tables. The schema is where they are; empty for the node's own search path. */
public interface Workload {

    /** The most clients that can work side by side, each on rows of its own. */
    int MOST_CLIENTS = 24;

    /**
     * Clients that begin with the same operations whenever the seed is the same.
     *
     * @param node asked for each new connection, as servers may come back with another address
     * @param seed by which what these clients write is known: no two loads may have seeds less than {@link #MOST_CLIENTS} apart
     */
    List<Client> clients(Supplier<Node> node, String schema, long seed, int count, Mix mix);

    /**
     * Settles by looking what was in doubt, once the clients have ended: a write that is there is acknowledged, one that is not
     * was refused, and one of which a part is there stays in doubt.
     */
    History settle(History history, Node node, String schema);

    /**
     * Does on the oracle what the application was told is done on the cluster, with the same keys, in one transaction.
     *
     * @throws IllegalStateException if the oracle refuses a write that the cluster acknowledged
     */
    void replay(History settled, Node oracle);

    /** What the node holds of everything that clients wrote. */
    SurvivingRows surviving(Node node, String schema);
}
