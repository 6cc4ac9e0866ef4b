package shardingspec.cluster.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.WaysToCitus;
import shardingspec.cluster.attached.AttachedProvider;
import shardingspec.cluster.compose.ComposeProvider;
import shardingspec.cluster.embedded.EmbeddedProvider;
import shardingspec.cluster.kept.KeepingProvider;
import shardingspec.cluster.kept.Kept;
import shardingspec.cluster.local.LocalProvider;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/**
 * Chooses the provider that {@code -Dcluster=} names. An explicit choice is never replaced by another, and where a user
 * asked for Citus, no provider without it is taken.
 */
public final class Providers {

    private static final String AUTO = "auto";
    private static final List<ClusterProvider> BY_PREFERENCE =
            List.of(new ComposeProvider(), new LocalProvider(), new EmbeddedProvider());
    private static final List<ClusterProvider> ALL =
            List.of(new ComposeProvider(), new LocalProvider(), new AttachedProvider(), new EmbeddedProvider());

    private Providers() {}

    /** Every provider that there is, in the order in which they are listed. */
    public static List<ClusterProvider> all() {
        return ALL;
    }

    /** Those that {@code auto} tries, in this order. */
    public static List<ClusterProvider> byPreference() {
        return BY_PREFERENCE;
    }

    /**
     * @throws SettingsException if there is no provider of that name, or it has no Citus and the settings require it
     * @throws ClusterStartException if the provider, or under {@code auto} every provider, lacks something here
     */
    public static Choice choose(Settings settings) {
        return choose(settings, BY_PREFERENCE, ALL);
    }

    /**
     * Chooses among other providers than those that there are.
     *
     * @param byPreference what {@code auto} tries, in this order
     * @param all what can be chosen by name
     */
    public static Choice choose(Settings settings, List<ClusterProvider> byPreference, List<ClusterProvider> all) {
        boolean required = settings.flag(Setting.REQUIRE_CITUS);
        String choice = settings.text(Setting.CLUSTER);
        return choice.equals(AUTO)
                ? firstThatCanRun(settings, byPreference)
                : Choice.named(named(choice, settings, all, required));
    }

    /** The kept clusters of those whose clusters can be kept, and found again by their record. */
    public static Kept kept() {
        return new Kept(ALL.stream()
                .filter(KeepingProvider.class::isInstance)
                .map(KeepingProvider.class::cast)
                .toList());
    }

    private static ClusterProvider named(
            String choice, Settings settings, List<ClusterProvider> all, boolean citusRequired) {
        ClusterProvider provider = all.stream()
                .filter(candidate -> candidate.name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new SettingsException("Unknown cluster provider \"" + choice
                        + "\": -Dcluster= takes "
                        + all.stream().map(ClusterProvider::name).collect(Collectors.joining(", ")) + " or " + AUTO));
        if (citusRequired && !provider.hasCitus()) {
            throw new SettingsException("-Dcluster=" + choice + " and REQUIRE_CITUS=true (which -Pdocs sets too) "
                    + "contradict each other: the servers of " + choice
                    + " have no Citus. Leave one of the two out, or:\n"
                    + WaysToCitus.numbered());
        }
        provider.missing(settings).ifPresent(reason -> {
            throw new ClusterStartException("-Dcluster=" + choice + " cannot run here: " + reason);
        });
        return provider;
    }

    private static Choice firstThatCanRun(Settings settings, List<ClusterProvider> byPreference) {
        List<String> passedBy = new ArrayList<>();
        for (ClusterProvider provider : byPreference) {
            Optional<String> missing = whyPassedBy(provider, settings);
            if (missing.isEmpty()) {
                return Choice.automatic(provider, passedBy);
            }
            passedBy.add(provider.name() + ": " + missing.get());
        }
        throw new ClusterStartException("No cluster can be started on this machine. Looked for:\n  "
                + String.join("\n  ", passedBy) + "\nThree ways to fix it:\n" + WaysToCitus.numbered());
    }

    /** Why {@code auto} would not take the provider here; empty if it would, were none before it. */
    public static Optional<String> whyPassedBy(ClusterProvider provider, Settings settings) {
        return citusAskedFor(settings)
                .filter(reason -> !provider.hasCitus())
                .map(reason -> "its servers have no Citus, and " + reason)
                .or(() -> provider.missing(settings));
    }

    /** What is named and cannot be had is a failure: who names an installation or an image wants Citus. */
    private static Optional<String> citusAskedFor(Settings settings) {
        return settings.flag(Setting.REQUIRE_CITUS)
                ? Optional.of("REQUIRE_CITUS is true")
                : Stream.of(Setting.PG_CONFIG, Setting.CITUS_IMAGE)
                        .filter(setting -> settings.find(setting).isPresent())
                        .findFirst()
                        .map(setting -> setting + " names where it is to come from");
    }
}
