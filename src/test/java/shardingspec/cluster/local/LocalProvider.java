package shardingspec.cluster.local;

import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.process.ProcessStart;
import shardingspec.settings.Settings;

/** Five PostgreSQL servers as processes of this machine, from an installation that has Citus. */
public final class LocalProvider implements ClusterProvider {

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean hasCitus() {
        return true;
    }

    @Override
    public Optional<String> missing(Settings settings) {
        try {
            CitusInstallation.find(settings);
            return ProcessStart.obstacle();
        } catch (ClusterStartException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public Cluster start(Settings settings) {
        return new ProcessStart(name(), CitusInstallation.find(settings).installation()).run(settings);
    }
}
