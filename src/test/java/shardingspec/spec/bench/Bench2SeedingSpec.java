package shardingspec.spec.bench;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.bench.Bench;
import shardingspec.bench.Seeding;
import shardingspec.journey.Journey;
import shardingspec.junit.BenchSpec;
import shardingspec.measure.Bar;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.settings.BenchSettings;

@BenchSpec
class Bench2SeedingSpec {

    private static final Comparison TIME = Comparison.of(Seeding.OURS, Seeding.COPY);

    /** Below, a second more or less of starting psql decides. */
    private static final int JUDGED_FROM = 100_000;

    @Test
    void seeding_takes_little_longer_than_copying_the_same_rows(Bench bench) {
        List<Benchmark.Case> cases = new ArrayList<>();
        try (Journey journey = bench.at(BenchSettings.SMALL)) {
            for (int orders : bench.sizes().seedSizes()) {
                Seeding seeding = new Seeding(journey.cluster(), bench.demo(orders), bench.programs());
                Comparison time = orders < JUDGED_FROM ? TIME : TIME.heldTo(Bar.atMost(1.3));
                cases.add(new Benchmark.Case(
                        Bench.orders(orders), seeding.measure(bench.sizes().rounds()), time));
                bench.say("seeding of " + Bench.orders(orders) + " is measured");
            }
        }
        Benchmark benchmark = bench.report(benchmark(cases));
        if (bench.sizes().seedOrders() >= JUDGED_FROM) {
            assertThat(benchmark).keepsItsBars();
        }
    }

    private static Benchmark benchmark(List<Benchmark.Case> cases) {
        return new Benchmark(
                2,
                "seeding",
                "Seeding against \\copy",
                "How much longer does it take to make the rows than to copy them from files?",
                "Into empty tables on one server, then keys, indexes and statistics by the same script. Our script makes the "
                        + "rows from hashes of their numbers, counts them and measures their skew; \\copy reads what it made. "
                        + "The ratio is judged from 100,000 orders on.",
                "seconds",
                cases);
    }
}
