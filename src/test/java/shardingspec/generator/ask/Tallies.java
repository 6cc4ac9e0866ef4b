package shardingspec.generator.ask;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Query;
import shardingspec.sql.SqlFailure;

/** Counts what becomes of queries, and groups those that are alike. Several threads may add to it. */
final class Tallies {

    private int same;
    private int undecided;
    private final Map<String, Integer> invalid = new TreeMap<>();
    private final Map<Feature, Integer> answered = new EnumMap<>(Feature.class);
    private final Map<String, RefusedKind> refused = new LinkedHashMap<>();
    private final Map<String, Found> wrong = new LinkedHashMap<>();

    /**
     * @param smallest of those with its signature
     * @param first what was asked, before it was made smaller
     */
    record Found(Query smallest, Query first, Verdict.Wrong verdict, int count) {}

    synchronized void same(Query query) {
        same++;
        answered(query);
    }

    synchronized void undecided() {
        undecided++;
    }

    synchronized void invalid(SqlFailure failure) {
        invalid.merge(reason(failure), 1, Integer::sum);
    }

    synchronized void refused(Query query, SqlFailure failure) {
        refused.merge(
                reason(failure),
                new RefusedKind(failure, 1, query.sql()),
                (one, other) -> shorter(one.sql(), other.sql())
                        ? new RefusedKind(one.failure(), one.count() + 1, one.sql())
                        : new RefusedKind(other.failure(), one.count() + 1, other.sql()));
    }

    synchronized void wrong(Query first, Query smallest, Verdict.Wrong verdict) {
        answered(first);
        wrong.merge(
                Signature.of(smallest),
                new Found(smallest, first, verdict, 1),
                (one, other) -> shorter(one.smallest().sql(), other.smallest().sql())
                        ? new Found(one.smallest(), one.first(), one.verdict(), one.count() + 1)
                        : new Found(other.smallest(), other.first(), other.verdict(), one.count() + 1));
    }

    /** Of two that are as long, one is chosen in any order of asking. */
    private static boolean shorter(String one, String other) {
        return Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.<String>naturalOrder())
                        .compare(one, other)
                <= 0;
    }

    private void answered(Query query) {
        Feature.of(query).forEach(feature -> answered.merge(feature, 1, Integer::sum));
    }

    /** With its numbers left out: those of aliases, and of jobs. */
    private static String reason(SqlFailure failure) {
        return failure.sqlState() + " " + failure.message().replaceAll("[a-z]?\\d+", "…");
    }

    synchronized int sameCount() {
        return same;
    }

    synchronized int undecidedCount() {
        return undecided;
    }

    synchronized Map<String, Integer> invalid() {
        return Map.copyOf(invalid);
    }

    synchronized Map<Feature, Integer> answered() {
        return Map.copyOf(answered);
    }

    synchronized List<RefusedKind> refused() {
        return refused.values().stream()
                .sorted(Comparator.comparingInt(RefusedKind::count).reversed().thenComparing(RefusedKind::sql))
                .toList();
    }

    synchronized Map<String, Found> wrong() {
        return Map.copyOf(wrong);
    }
}
