package shardingspec.cluster.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * The rule of kept clusters. There is at most one per user and machine. It stays until {@code -Dgroups=down}, or until a
 * journey with {@code -Dkeep=true} leaves another in its place. The commands work on it; any other journey starts a cluster
 * of its own. One whose servers are gone, as after a reboot, is cleared away as soon as a run notices.
 */
public final class Kept {

    private final List<KeepingProvider> providers;

    /** @param providers those whose clusters can be kept */
    public Kept(List<KeepingProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * The one that is kept, if its servers live.
     *
     * @param notices gets a word on one whose servers are gone, and which is cleared away
     * @throws ClusterStartException if it cannot be looked at
     */
    public Optional<KeptCluster> find(Consumer<String> notices) {
        List<KeptCluster> alive = new ArrayList<>();
        for (KeptCluster kept : KeptClusters.all()) {
            if (provider(kept).isAlive(kept)) {
                alive.add(kept);
            } else {
                provider(kept).remove(kept);
                notices.accept("The servers of the kept " + kept + " are gone: it was cleared away.");
            }
        }
        return alive.stream().findFirst();
    }

    /** @throws ClusterStartException if another run has taken it up */
    public Cluster resume(KeptCluster kept) {
        return provider(kept).resume(kept);
    }

    /** Takes it down completely, whether it lives or not. */
    public void remove(KeptCluster kept) {
        provider(kept).remove(kept);
    }

    /**
     * Clears away what killed runs left behind: of the provider that the settings choose; without a choice, of those whose
     * folders say that something is there. The engine of a provider that nobody used is not even asked.
     *
     * @param notices gets why a provider could not; the others do all the same
     */
    public void sweep(Settings settings, Consumer<String> notices) {
        String choice = settings.text(Setting.CLUSTER);
        for (KeepingProvider provider : providers) {
            if (choice.equals(provider.name()) || (choice.equals("auto") && provider.hasLeftovers())) {
                try {
                    provider.sweep();
                } catch (RuntimeException e) {
                    notices.accept("What killed runs of " + provider.name() + " left behind could not be cleared away: "
                            + e.getMessage());
                }
            }
        }
    }

    private KeepingProvider provider(KeptCluster kept) {
        return providers.stream()
                .filter(provider -> provider.name().equals(kept.provider()))
                .findFirst()
                .orElseThrow(() -> new ClusterStartException(
                        "The cluster kept in " + kept.folder() + " is of a provider \"" + kept.provider()
                                + "\" that is not known here. Delete that folder once its servers are stopped"));
    }
}
