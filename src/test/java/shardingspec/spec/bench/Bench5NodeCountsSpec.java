package shardingspec.spec.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.bench.Bench;
import shardingspec.bench.NodeCounts;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.BenchSpec;
import shardingspec.measure.Benchmark;

@BenchSpec
class Bench5NodeCountsSpec {

    /** Queries of milliseconds cost nothing, and need more rounds to be told from noise. */
    private static final int MORE_ROUNDS = 3;

    @Test
    void twelve_queries_are_measured_on_one_node_two_workers_and_three(Bench bench) {
        List<Benchmark.Case> cases = new ArrayList<>();
        for (int orders : bench.sizes().sizes()) {
            cases.addAll(measure(bench, orders));
        }

        // Told, and held to no bar: what is proved is that each was answered alike, which NodeCounts looks at.
        assertThat(bench.report(benchmark(cases)).cases())
                .hasSize(12 * bench.sizes().sizes().size());
    }

    private static List<Benchmark.Case> measure(Bench bench, int orders) {
        try (Journey journey = bench.at(
                orders,
                DemoStep.REGULAR_TABLES,
                DemoStep.CITUS_ENABLED,
                DemoStep.WORKERS_ADDED,
                DemoStep.TABLES_DISTRIBUTED)) {
            NodeCounts counts = new NodeCounts(
                    journey.cluster(), MORE_ROUNDS * bench.sizes().rounds());
            counts.measure(2);
            journey.take(DemoStep.WORKER_ADDED);
            journey.take(DemoStep.REBALANCED);
            counts.measure(3);
            return counts.cases(orders);
        }
    }

    private static Benchmark benchmark(List<Benchmark.Case> cases) {
        return new Benchmark(
                5,
                "queries",
                "Twelve queries on one node, two workers and three",
                "Which queries gain from more nodes, and which lose?",
                "All servers of this run share one machine, its cores, its memory and its disk: more nodes are more processes "
                        + "here, and no more hardware. What is seen is the cost of distribution, and how far its parallel work "
                        + "makes up for it on these cores; what a machine for each node would add is not. Warm: each "
                        + "query was asked before it was measured. Beside each stands its plan.",
                "milliseconds",
                cases);
    }
}
