package shardingspec.cluster;

import java.util.Optional;
import shardingspec.settings.Settings;

/** One way to come by a {@link Cluster}. */
public interface ClusterProvider {

    /** The name that {@code -Dcluster=} chooses it by. */
    String name();

    /** Whether the nodes of its clusters carry Citus. */
    boolean hasCitus();

    /** Why this machine cannot run it, with the mend; empty if it can. Starts nothing. */
    Optional<String> missing(Settings settings);

    /**
     * Starts the servers and waits until each answers.
     *
     * @throws ClusterStartException with the cause and the server's log; by then, nothing is left behind
     */
    Cluster start(Settings settings);
}
