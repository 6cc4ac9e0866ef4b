package shardingspec.spec.bench;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.bench.Bench;
import shardingspec.bench.Generators;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.BenchSpec;
import shardingspec.measure.Bar;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.settings.BenchSettings;

@BenchSpec
class Bench1GeneratorSpec {

    private static final Comparison RATE =
            Comparison.of(Generators.OURS, Generators.PGBENCH).heldTo(Bar.atLeast(1));

    @Test
    void the_load_generator_is_as_fast_as_pgbench(Bench bench) {
        try (Journey journey = bench.at(BenchSettings.SMALL, DemoStep.REGULAR_TABLES)) {
            Generators generators = new Generators(bench, journey);
            Benchmark.Case regular = new Benchmark.Case("regular tables", generators.measure(), RATE);
            List.of(DemoStep.CITUS_ENABLED, DemoStep.WORKERS_ADDED, DemoStep.TABLES_DISTRIBUTED)
                    .forEach(journey::take);
            Benchmark.Case distributed = new Benchmark.Case("distributed tables", generators.measure(), RATE);

            assertThat(bench.report(benchmark(regular, distributed))).keepsItsBars();
        }
    }

    private static Benchmark benchmark(Benchmark.Case... cases) {
        return new Benchmark(
                1,
                "generator",
                "The load generator against pgbench",
                "Is what the load generator shows the database's speed, or its own?",
                "Both send the same statements, prepared, with as many clients and as fast as they go, in the same proportions. "
                        + "Where ours is not slower, it is the servers that set the pace, and a stall that it shows is theirs. "
                        + "Ours also notes every operation, for the checker.",
                "operations a second",
                List.of(cases));
    }
}
