package shardingspec.cluster.local;

import java.util.Map;
import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.kept.KeepingProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.process.ProcessStart;
import shardingspec.settings.Setting;
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
        return processes(CitusInstallation.find(settings)).run(settings);
    }

    @Override
    public Cluster startToKeep(Settings settings) {
        CitusInstallation found = CitusInstallation.find(settings);
        return processes(found)
                .runToKeep(
                        settings,
                        Map.of(Setting.PG_CONFIG.name(), found.pgConfig().toString()));
    }

    @Override
    public boolean isAlive(KeptCluster kept) {
        return ProcessStart.isAlive(kept);
    }

    @Override
    public Cluster resume(KeptCluster kept) {
        return processes(installation(kept)).resume(kept);
    }

    @Override
    public void remove(KeptCluster kept) {
        processes(installation(kept)).remove(kept);
    }

    @Override
    public void sweep(Settings settings) {
        processes(CitusInstallation.find(settings)).sweep();
    }

    /** The one that its servers run from: their data may suit no other. */
    private static CitusInstallation installation(KeptCluster kept) {
        return CitusInstallation.find(Settings.of(kept.details(), Map.of(), Map.of()));
    }

    private ProcessStart processes(CitusInstallation found) {
        return new ProcessStart(name(), found.installation());
    }
}
