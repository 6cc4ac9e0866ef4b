package shardingspec.cluster.compose;

import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;

/** Placeholder. */
public final class ComposeProvider implements ClusterProvider {
    @Override
    public String name() {
        return "compose";
    }

    @Override
    public Optional<String> missing(Settings settings) {
        return Optional.of("not written yet");
    }

    @Override
    public Cluster start(Settings settings) {
        throw new ClusterStartException("not written yet");
    }
}
