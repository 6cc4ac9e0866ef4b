package shardingspec.cluster.auto;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.KeepingProvider;
import shardingspec.cluster.attached.AttachedProvider;
import shardingspec.cluster.compose.ComposeProvider;
import shardingspec.cluster.local.LocalProvider;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** Chooses the provider that {@code -Dcluster=} names. An explicit choice is never replaced by another. */
public final class Providers {

    private static final String AUTO = "auto";
    private static final List<ClusterProvider> BY_PREFERENCE = List.of(new ComposeProvider(), new LocalProvider());
    private static final List<ClusterProvider> ALL =
            List.of(new ComposeProvider(), new LocalProvider(), new AttachedProvider());

    private Providers() {}

    /**
     * @throws SettingsException if there is no provider of that name
     * @throws ClusterStartException if the provider, or under {@code auto} every provider, lacks something here
     */
    public static ClusterProvider choose(Settings settings) {
        return choose(settings, BY_PREFERENCE, ALL);
    }

    /**
     * Chooses among other providers than those that there are.
     *
     * @param byPreference what {@code auto} tries, in this order
     * @param all what can be chosen by name
     */
    public static ClusterProvider choose(
            Settings settings, List<ClusterProvider> byPreference, List<ClusterProvider> all) {
        String choice = settings.text(Setting.CLUSTER);
        return choice.equals(AUTO) ? firstThatCanRun(settings, byPreference) : named(choice, settings, all);
    }

    /** Those whose clusters can be kept, and found again by their record. */
    static List<KeepingProvider> keeping() {
        return ALL.stream()
                .filter(KeepingProvider.class::isInstance)
                .map(KeepingProvider.class::cast)
                .toList();
    }

    private static ClusterProvider named(String choice, Settings settings, List<ClusterProvider> all) {
        ClusterProvider provider = all.stream()
                .filter(candidate -> candidate.name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new SettingsException("Unknown cluster provider \"" + choice
                        + "\": -Dcluster= takes "
                        + all.stream().map(ClusterProvider::name).collect(Collectors.joining(", ")) + " or " + AUTO));
        provider.missing(settings).ifPresent(reason -> {
            throw new ClusterStartException("-Dcluster=" + choice + " cannot run here: " + reason);
        });
        return provider;
    }

    private static ClusterProvider firstThatCanRun(Settings settings, List<ClusterProvider> byPreference) {
        StringBuilder reasons = new StringBuilder();
        for (ClusterProvider provider : byPreference) {
            Optional<String> missing = provider.missing(settings);
            if (missing.isEmpty()) {
                return provider;
            }
            reasons.append("\n  ").append(provider.name()).append(": ").append(missing.get());
        }
        throw new ClusterStartException("No cluster can be started on this machine. Looked for:" + reasons
                + "\nThree ways to mend it:"
                + "\n  1. start a Docker engine with Compose, and run mvn verify again"
                + "\n  2. install PostgreSQL with Citus, and name it: mvn verify -Dcluster=local -Dpg.config=/path/to/pg_config"
                + "\n  3. name a running cluster in .env (see .env.example): mvn verify -Dcluster=attached");
    }
}
