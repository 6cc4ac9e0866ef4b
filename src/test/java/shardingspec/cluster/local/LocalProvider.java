package shardingspec.cluster.local;

import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.kept.KeepingProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.process.ProcessStart;
import shardingspec.settings.Settings;

/** Five PostgreSQL servers as processes of this machine, from an installation that has Citus. */
public final class LocalProvider implements KeepingProvider {

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
        return processes().run(CitusInstallation.find(settings).installation(), settings, false);
    }

    @Override
    public Cluster startToKeep(Settings settings) {
        return processes().run(CitusInstallation.find(settings).installation(), settings, true);
    }

    @Override
    public boolean isAlive(KeptCluster kept) {
        return ProcessStart.isAlive(kept);
    }

    @Override
    public Cluster resume(KeptCluster kept) {
        return processes().resume(kept);
    }

    @Override
    public void remove(KeptCluster kept) {
        ProcessStart.remove(kept);
    }

    @Override
    public void sweep() {
        processes().sweep();
    }

    private ProcessStart processes() {
        return new ProcessStart(
                name(), pgConfig -> CitusInstallation.named(pgConfig).installation());
    }
}
