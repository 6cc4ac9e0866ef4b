package shardingspec.spec.bench;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.bench.Bench;
import shardingspec.bench.WholeJourney;
import shardingspec.junit.BenchSpec;
import shardingspec.measure.Bar;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.settings.BenchSettings;

@BenchSpec
class Bench3JourneySpec {

    private static final Comparison TIME =
            Comparison.of(WholeJourney.OURS, WholeJourney.PSQL).heldTo(Bar.atMost(1.1));

    @Test
    void the_scripts_of_the_journey_take_no_longer_than_with_psql(Bench bench) {
        WholeJourney journey = new WholeJourney(bench, BenchSettings.SMALL);
        Benchmark.Case all = new Benchmark.Case(
                Bench.orders(BenchSettings.SMALL), journey.measure(bench.sizes().rounds()), TIME);

        assertThat(bench.report(benchmark(all))).keepsItsBars();
    }

    private static Benchmark benchmark(Benchmark.Case all) {
        return new Benchmark(
                3,
                "journey",
                "The scripts of the journey against psql",
                "What does it cost to run the scripts from Java, with every plan and answer read?",
                "The same scripts on the same nodes in the same order, each time on servers that were just started, which does "
                        + "not count. No application works beside them, and no lesson asks anything in between.",
                "seconds",
                List.of(all));
    }
}
