package shardingspec.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Rounds;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

/**
 * Twelve queries on one node, two workers and three. The one node is a plain PostgreSQL with the same rows; it is measured beside
 * the two workers and again beside the three, so that each is compared with what was measured in the same rounds.
 */
public final class NodeCounts {

    private static final String ONE = "1 node";
    private static final String ONE_AGAIN = "1 node, again";

    /** What stands in no script that is asked in every phase. */
    private static final String MORE = "queries/27_compare_node_counts.sql";

    /** In the order in which they are told. */
    private static final List<String> NAMES = List.of(
            "tenant_orders",
            "tenant_totals",
            "items_by_status",
            "count_orders",
            "orders_by_region",
            "orders_by_status",
            "revenue_by_region_name",
            "revenue_by_tier",
            "value_by_tier_and_region",
            "overall_statistics",
            "top_users",
            "orders_by_date");

    private static final int WARM_UPS = 3;

    private final Cluster cluster;
    private final int rounds;
    private final Map<String, Rounds> measured = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> plans = new LinkedHashMap<>();
    private final Map<String, List<Comparison>> comparisons = new LinkedHashMap<>();

    public NodeCounts(Cluster cluster, int rounds) {
        this.cluster = cluster;
        this.rounds = rounds;
    }

    /** The twelve, in order. */
    public static List<Query> queries() {
        List<Query> all = Stream.concat(DemoQueries.all().stream(), Query.of(List.of(MORE)).stream())
                .toList();
        return NAMES.stream()
                .map(name -> all.stream()
                        .filter(query -> query.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no query " + name)))
                .toList();
    }

    /** Measures every query on the one node and on the cluster as it is now. */
    public void measure(int workers) {
        String one = measured.isEmpty() ? ONE : ONE_AGAIN;
        String many = workers + " workers";
        try (QueryTimes plain = new QueryTimes(cluster.oracle());
                QueryTimes sharded = new QueryTimes(cluster.coordinator())) {
            for (Query query : queries()) {
                requireSameAnswer(query, plain, sharded);
                warmUp(query, plain, sharded);
                note(query, one, plain.plan(query));
                note(query, many, sharded.plan(query));
                Map<String, DoubleSupplier> ways = new LinkedHashMap<>();
                ways.put(one, () -> plain.millis(query));
                ways.put(many, () -> sharded.millis(query));
                measured.merge(query.name(), Rounds.measure(rounds, ways), Rounds::and);
                comparisons
                        .computeIfAbsent(query.name(), name -> new ArrayList<>())
                        .add(Comparison.of(many, one));
            }
        }
    }

    private void note(Query query, String way, String plan) {
        plans.computeIfAbsent(query.name(), name -> new LinkedHashMap<>()).put(way, plan);
    }

    /** An answer from many shards opens connections, and comes from pages that were never read before. */
    private static void warmUp(Query query, QueryTimes plain, QueryTimes sharded) {
        for (int time = 0; time < WARM_UPS; time++) {
            plain.rows(query);
            sharded.rows(query);
        }
    }

    private static void requireSameAnswer(Query query, QueryTimes plain, QueryTimes sharded) {
        long expected = plain.rows(query);
        long found = sharded.rows(query);
        if (expected == 0 || expected != found) {
            throw new IllegalStateException(query.name() + " has " + expected + " rows on one node and " + found
                    + " on the cluster: what answers differently cannot be compared");
        }
    }

    /** Milliseconds of each query; with its plans beside them. */
    public List<Benchmark.Case> cases(int orders) {
        return queries().stream()
                .map(Query::name)
                .map(name -> new Benchmark.Case(
                        name + ", " + Bench.orders(orders),
                        found(measured, name),
                        found(comparisons, name),
                        found(plans, name)))
                .toList();
    }

    private static <T> T found(Map<String, T> byName, String name) {
        T found = byName.get(name);
        if (found == null) {
            throw new IllegalStateException("nothing was measured of " + name);
        }
        return found;
    }
}
