package shardingspec.cluster.kept;

import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;

/** A provider whose kept clusters are found by their record. */
public interface KeepingProvider extends ClusterProvider {

    /** Whether the servers of the coordinator and of the oracle run. Workers may have been stopped in Phase 4. */
    boolean isAlive(KeptCluster kept);

    /**
     * Takes a living cluster up again, as it was left. Closing it, or the end of this process, leaves it up.
     *
     * @throws ClusterStartException if another run has taken it up
     */
    Cluster resume(KeptCluster kept);

    /**
     * Takes it down, servers, data and record, whether it lives or not.
     *
     * @throws ClusterStartException if another run has taken it up
     */
    void remove(KeptCluster kept);

    /** Whether run folders of killed runs of this provider are there. Looks at the disk only. */
    default boolean hasLeftovers() {
        return RunFolder.hasAbandoned(name() + "-");
    }

    /** Clears away what killed runs of this provider left behind. */
    void sweep();
}
