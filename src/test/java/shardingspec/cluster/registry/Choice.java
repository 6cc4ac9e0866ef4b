package shardingspec.cluster.registry;

import java.util.List;
import java.util.function.Supplier;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/**
 * The provider of a run, and why it is this one.
 *
 * @param reasons lines to show: what {@code auto} took, and why none that it prefers; none if the settings name the provider
 */
public record Choice(ClusterProvider provider, List<String> reasons) {

    public Choice {
        reasons = List.copyOf(reasons);
    }

    /**
     * Starts it. Whatever goes wrong, and with which provider, it is reported in one form.
     *
     * @throws SettingsException if a setting cannot be used
     * @throws ClusterStartException with what is wrong and what to do; by then, nothing is left behind
     */
    public Cluster start(Settings settings) {
        return inOneForm(() -> provider.start(settings));
    }

    /** As {@link #start}, but closing the cluster leaves it up, and recorded. */
    public Cluster startToKeep(Settings settings) {
        return inOneForm(() -> provider.startToKeep(settings));
    }

    /**
     * The same, for what leaves tables, roles and settings behind.
     *
     * @throws SettingsException if the servers outlast the run
     */
    public Choice ownServers() {
        if (provider.name().equals("attached")) {
            throw new SettingsException(
                    "-Dcluster=attached is not for a database of -Dsubject=: its roles and tables would stay "
                            + "on servers that others may use. Name compose, local or embedded, or nothing");
        }
        return this;
    }

    private Cluster inOneForm(Supplier<Cluster> start) {
        try {
            return start.get();
        } catch (SettingsException | ClusterStartException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ClusterStartException(
                    "-Dcluster=" + provider.name() + " could not start its servers: " + e.getMessage()
                            + ". mvn verify -Dgroups=doctor tells what this machine has and what it lacks",
                    e);
        }
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
