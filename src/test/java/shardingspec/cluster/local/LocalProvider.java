package shardingspec.cluster.local;

import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;

/** Placeholder. */
public final class LocalProvider implements ClusterProvider {
    @Override
    public String name() {
        return "local";
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
