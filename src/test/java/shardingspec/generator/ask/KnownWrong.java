package shardingspec.generator.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shardingspec.generator.tree.Query;

/**
 * A way in which versions of Citus are known to answer wrongly.
 *
 * @param thread where it, or what it comes from, is reported; empty if nowhere that is known here
 * @param source how it is known
 * @param from the first version that was seen to show it
 * @param until the first that was seen without it; empty if there is none
 * @param shape of its smallest queries
 */
public record KnownWrong(
        String name,
        Optional<String> thread,
        String source,
        Version from,
        Optional<Version> until,
        Predicate<Query> shape) {

    private static final Version ANY = Version.of("0");

    public static final List<KnownWrong> ALL = List.of(
            new KnownWrong(
                    "DISTINCT ON, and an alias that hides a column",
                    Optional.of("citusdata/citus#7684"),
                    "2 rows of 3 on 12.1.12 and 13.0.5, 3 on 13.2.2 and 14.0.1",
                    ANY,
                    Optional.of(Version.of("13.2")),
                    Shapes::isDistinctOnWithHidingAlias),
            new KnownWrong(
                    "DISTINCT ON two columns that the answer does not show, over a join or a subquery",
                    Optional.of("citusdata/citus#7684"),
                    "the same without any alias: what the workers are sent is DISTINCT ON (worker_column_1, worker_column_2) … "
                            + "worker_column_1 AS worker_column_2, seen by EXPLAIN VERBOSE on 12.1.12 and 13.0.5",
                    ANY,
                    Optional.of(Version.of("13.2")),
                    Shapes::isDistinctOnHiddenColumns),
            new KnownWrong(
                    "groups of NULL, one a shard, by the distribution column of an outer join's side that may be missing",
                    Optional.of("citusdata/citus#8091"),
                    "four rows in the place of one on 12.1.12 and 13.0.5, found by this generator; the thread reports the same of UNION. "
                            + "Right if it is also grouped by a column that is not NULL, or by coalesce(column, …)",
                    ANY,
                    Optional.empty(),
                    Shapes::groupsByWhatMayBeMissing),
            new KnownWrong(
                    "a subquery of WITH that is not materialized",
                    Optional.empty(),
                    "on 12.1.12 and 13.0.5, found by this generator: beside it a distributed table that is joined with a local one is "
                            + "taken for empty (WHERE false in EXPLAIN VERBOSE: 0 in the place of 1,360); two uses of it are joined shard "
                            + "by shard, on whatever column (176 in the place of 400); or there is no task (Task Count: 0). "
                            + "Right with AS MATERIALIZED",
                    ANY,
                    Optional.empty(),
                    Shapes::inlinesWith),
            new KnownWrong(
                    "ORDER BY a column that an alias hides, in a query that goes to one shard as it is",
                    Optional.of("citusdata/citus#4030"),
                    "SELECT t.u AS k … ORDER BY t.k is sent as ORDER BY k, and sorted by u, on 12.1.12 and 13.0.5, found by this "
                            + "generator; the thread reports the error that the same leads to where the name is ambiguous",
                    ANY,
                    Optional.empty(),
                    Shapes::ordersByHiddenColumn),
            new KnownWrong(
                    "sum of DISTINCT values of the distribution column, beside count(DISTINCT another column)",
                    Optional.empty(),
                    "SELECT sum(DISTINCT u), count(DISTINCT q): each value is added once for each pair it is in, on 12.1.12 and 13.0.5, "
                            + "found by this generator. Right in a query of its own",
                    ANY,
                    Optional.empty(),
                    Shapes::aggregatesDistinctTwice),
            new KnownWrong(
                    "rows of a reference table lost with the shards that a condition in ON excludes",
                    Optional.of("citusdata/citus#8842"),
                    "12 on 12.1.12 and 13.0.5, 2 on 13.2.2 and 14.0.1; right with citus.enable_recurring_outer_join_pushdown off",
                    Version.of("13.2"),
                    Optional.empty(),
                    Shapes::excludesShardsOfReference));

    static Optional<KnownWrong> of(Version version, Query smallest) {
        return ALL.stream()
                .filter(known -> known.concerns(version))
                .filter(known -> known.shape().test(smallest))
                .findFirst();
    }

    public boolean concerns(Version version) {
        return version.compareTo(from) >= 0
                && until.map(first -> version.compareTo(first) < 0).orElse(true);
    }
}
