package shardingspec.spec.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.bench.Bench;
import shardingspec.bench.Rebalances;
import shardingspec.bench.Rebalances.Mode;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.BenchSpec;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;

@BenchSpec
class Bench4RebalanceSpec {

    @Test
    void a_rebalance_is_measured_in_three_modes_with_our_settings_and_stock_ones(Bench bench) {
        List<Benchmark.Case> cases = new ArrayList<>();
        for (int orders : bench.sizes().sizes()) {
            cases.add(measure(bench, orders));
        }

        // Told, and held to no bar: what is proved is that each way moved the shards, which Rebalances looks at.
        assertThat(bench.report(benchmark(cases)).cases())
                .hasSameSizeAs(bench.sizes().sizes());
    }

    private static Benchmark.Case measure(Bench bench, int orders) {
        try (Journey journey = bench.at(
                orders,
                DemoStep.REGULAR_TABLES,
                DemoStep.CITUS_ENABLED,
                DemoStep.WORKERS_ADDED,
                DemoStep.TABLES_DISTRIBUTED,
                DemoStep.WORKER_ADDED)) {
            Comparison[] comparisons = Arrays.stream(Mode.values())
                    .map(mode -> Comparison.of(mode.ours(), mode.stock()))
                    .toArray(Comparison[]::new);
            return new Benchmark.Case(
                    Bench.orders(orders),
                    new Rebalances(bench, journey).measure(bench.sizes().rounds()),
                    comparisons);
        }
    }

    private static Benchmark benchmark(List<Benchmark.Case> cases) {
        return new Benchmark(
                4,
                "rebalance",
                "The rebalance onto a third worker",
                "What do our settings save, and what does moving online cost?",
                "Ten of 32 groups of colocated shards move, by shard count, and nothing writes meanwhile. Stock are the settings "
                        + "that PostgreSQL and Citus have by themselves, but for wal_level = logical, without which no online "
                        + "move is possible. A move that blocks writes is the fastest, and an application waits for it.",
                "seconds",
                cases);
    }
}
