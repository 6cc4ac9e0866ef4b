package shardingspec.cluster;

import java.util.Optional;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.settings.Settings;

/** One way to come by a {@link Cluster}. */
public interface ClusterProvider {

    /** The name that {@code -Dcluster=} chooses it by. */
    String name();

    /** Whether the nodes of its clusters carry Citus. */
    boolean hasCitus();

    /** Why this machine cannot run it, with the fix; empty if it can. Starts nothing. */
    Optional<String> missing(Settings settings);

    /**
     * Starts the servers and waits until each answers.
     *
     * @throws ClusterStartException with the cause and the server's log; by then, nothing is left behind
     */
    Cluster start(Settings settings);

    /**
     * Starts a cluster that outlives the run: closing it leaves the servers up, and records it as a {@link KeptCluster}
     * where it cannot be found by the settings. Until it is closed, an interrupted run takes it down as any other.
     *
     * @throws ClusterStartException as {@link #start}, or if this provider cannot
     */
    default Cluster startToKeep(Settings settings) {
        throw new ClusterStartException(
                "The provider " + name() + " cannot leave its servers up: leave -Dkeep=true out, "
                        + "or choose -Dcluster=compose or -Dcluster=local");
    }
}
