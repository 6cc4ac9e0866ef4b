package shardingspec.journey;

import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;

/** On which nodes something is done, in which order. */
public enum Target {
    COORDINATOR,
    WORKER_1,
    WORKER_2,
    WORKER_3,
    WORKERS,
    EVERY_NODE,
    /** A script that writes: cluster and oracle have to hold the same rows. Both at the same time. */
    COORDINATOR_AND_ORACLE;

    /** Whether the nodes have nothing to do with each other, so that neither has to wait. */
    public boolean isSideBySide() {
        return this == COORDINATOR_AND_ORACLE;
    }

    /** In the order in which it is done. */
    public List<Node> nodes(Cluster cluster) {
        return switch (this) {
            case COORDINATOR -> List.of(cluster.coordinator());
            case WORKER_1 -> List.of(cluster.worker(1));
            case WORKER_2 -> List.of(cluster.worker(2));
            case WORKER_3 -> List.of(cluster.worker(3));
            case WORKERS -> cluster.workers();
            case EVERY_NODE -> cluster.nodes();
            case COORDINATOR_AND_ORACLE -> List.of(cluster.oracle(), cluster.coordinator());
        };
    }

    /** worker1 is {@link #WORKER_1}. */
    public static Target worker(int number) {
        return valueOf("WORKER_" + number);
    }
}
