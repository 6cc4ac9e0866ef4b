package shardingspec.fault;

import shardingspec.cluster.Cluster;
import shardingspec.node.Node;

/** Which server, seen from a shard that moves from worker1 to worker3. */
public enum Who {
    COORDINATOR,
    SOURCE,
    TARGET,
    THIRD;

    public Node in(Cluster cluster) {
        return switch (this) {
            case COORDINATOR -> cluster.coordinator();
            case SOURCE -> cluster.worker(1);
            case THIRD -> cluster.worker(2);
            case TARGET -> cluster.worker(3);
        };
    }

    /** {@code the source}. */
    public String words() {
        return switch (this) {
            case COORDINATOR -> "the coordinator";
            case SOURCE -> "the source";
            case THIRD -> "a worker that has no part in it";
            case TARGET -> "the target";
        };
    }
}
