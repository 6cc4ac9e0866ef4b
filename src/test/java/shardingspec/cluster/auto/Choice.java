package shardingspec.cluster.auto;

import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;

/**
 * The provider of a run, and why it is this one.
 *
 * @param reasons lines to show: what {@code auto} took, and why none that it prefers; none if the settings name the provider
 */
public record Choice(ClusterProvider provider, List<String> reasons) {

    public Choice {
        reasons = List.copyOf(reasons);
    }

    /** @throws ClusterStartException with the cause and the server's log; by then, nothing is left behind */
    public Cluster start(Settings settings) {
        return provider.start(settings);
    }

    static Choice named(ClusterProvider provider) {
        return new Choice(provider, List.of());
    }

    /** @param passedBy the providers that are preferred, each with what it lacks here */
    static Choice automatic(ClusterProvider provider, List<String> passedBy) {
        String taken = "-Dcluster=auto takes " + provider.name() + (provider.hasCitus() ? "" : ", which has no Citus");
        return new Choice(
                provider,
                passedBy.isEmpty()
                        ? List.of(taken + ": its first choice.")
                        : List.of(taken + ".", "Not " + String.join(". Not ", passedBy) + "."));
    }
}
