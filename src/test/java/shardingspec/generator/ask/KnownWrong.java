package shardingspec.generator.ask;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import shardingspec.generator.tree.Feature;

/**
 * A way in which versions of Citus are known to answer wrongly.
 *
 * @param thread where it is reported; empty if it is not
 * @param source how it is known
 * @param from the first version that was seen to show it
 * @param until the first that was seen without it; empty if there is none
 * @param features that its smallest query has to have
 * @param tables kinds that its smallest query has to read, as its signature names them
 */
public record KnownWrong(
        String name,
        Optional<String> thread,
        String source,
        Version from,
        Optional<Version> until,
        Set<Feature> features,
        List<String> tables) {

    private static final Version ANY = Version.of("0");

    public static final List<KnownWrong> ALL = List.of(
            new KnownWrong(
                    "DISTINCT ON with an alias that hides a column",
                    Optional.of("citusdata/citus#7684"),
                    "2 rows of 3 on 12.1.12 and 13.0.5, 3 on 13.2.2 and 14.0.1",
                    ANY,
                    Optional.of(Version.of("13.2")),
                    Set.of(Feature.DISTINCT_ON, Feature.HIDING_ALIAS),
                    List.of("distributed")),
            new KnownWrong(
                    "rows of a reference table lost with the shards that a condition in ON excludes",
                    Optional.of("citusdata/citus#8842"),
                    "12 on 12.1.12 and 13.0.5, 2 on 13.2.2 and 14.0.1; right with citus.enable_recurring_outer_join_pushdown off",
                    Version.of("13.2"),
                    Optional.empty(),
                    Set.of(Feature.LEFT_JOIN, Feature.CONDITION_ON_CONSTANT_IN_ON),
                    List.of("reference LEFT JOIN distributed")));

    public KnownWrong {
        features = Set.copyOf(features);
        tables = List.copyOf(tables);
    }

    static Optional<KnownWrong> of(Version version, String signature, Set<Feature> features) {
        return ALL.stream()
                .filter(known -> known.concerns(version))
                .filter(known -> features.containsAll(known.features()))
                .filter(known -> known.tables().stream().allMatch(signature::contains))
                .findFirst();
    }

    public boolean concerns(Version version) {
        return version.compareTo(from) >= 0
                && until.map(first -> version.compareTo(first) < 0).orElse(true);
    }
}
