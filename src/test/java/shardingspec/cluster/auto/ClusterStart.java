package shardingspec.cluster.auto;

import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** Comes by the cluster that the settings ask for. Whatever goes wrong, and with which provider, it is told in one form. */
public final class ClusterStart {

    private ClusterStart() {}

    /**
     * @throws SettingsException if a setting cannot be used
     * @throws ClusterStartException with what is wrong and what to do; by then, nothing is left behind
     */
    public static Cluster of(Settings settings) {
        ClusterProvider provider = Providers.choose(settings);
        try {
            return provider.start(settings);
        } catch (SettingsException | ClusterStartException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ClusterStartException(
                    "-Dcluster=" + provider.name() + " could not start its servers: " + e.getMessage()
                            + ". mvn verify -Dgroups=doctor tells what this machine has and what it lacks",
                    e);
        }
    }
}
