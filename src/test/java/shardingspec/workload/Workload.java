package shardingspec.workload;

import java.util.List;
import shardingspec.node.Node;

/** How an application works on a subject's tables. The schema is where they are; empty for the node's own search path. */
public interface Workload {

    /** Clients that begin with the same operations whenever the seed is the same. */
    List<Client> clients(Node node, String schema, long seed);

    /**
     * Settles by looking what was in doubt, once the clients have ended: a write that is there is acknowledged, one that is not
     * has failed, and one of which a part is there stays in doubt.
     */
    History settle(History history, Node node, String schema);

    /**
     * Does on the oracle what the application was told is done on the cluster, with the same keys.
     *
     * @throws IllegalStateException if the oracle refuses a write that the cluster acknowledged
     */
    void replay(History settled, Node oracle);

    /** What the node holds of everything that clients wrote. */
    SurvivingRows surviving(Node node, String schema);
}
