package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.measure.Bar;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Rounds;

/** A benchmark that misses a bar says by how much, and from which samples. */
class BenchmarkAssertTest {

    private static final Comparison RATIO = Comparison.of("ours", "pgbench");

    @Test
    void the_median_of_the_rounds_is_held_to_the_bar() {
        assertThatNoException().isThrownBy(() -> assertThat(benchmark(RATIO.heldTo(Bar.atLeast(0.9))))
                .keepsItsBars());
    }

    @Test
    void a_missed_bar_is_shown_with_every_sample() {
        assertThatThrownBy(() ->
                        assertThat(benchmark(RATIO.heldTo(Bar.atLeast(1)))).keepsItsBars())
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "The load generator, in operations a second:",
                        "  regular tables: ours / pgbench is 0.90 (0.80 to 1.20, the median of 3 round(s) is judged), "
                                + "and has to be at least 1.0",
                        "    ours: 12.00, 40.00, 9.00\n    pgbench: 10.00, 50.00, 10.00"));
    }

    @Test
    void a_benchmark_without_any_bar_keeps_none() {
        assertThatThrownBy(() -> assertThat(benchmark(RATIO)).keepsItsBars())
                .hasMessage("The benchmark \"The load generator\" is held to nothing");
    }

    private static Benchmark benchmark(Comparison comparison) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        values.put("ours", List.of(12.0, 40.0, 9.0));
        values.put("pgbench", List.of(10.0, 50.0, 10.0));
        return new Benchmark(
                1,
                "generator",
                "The load generator",
                "",
                "",
                "operations a second",
                List.of(new Benchmark.Case("regular tables", new Rounds(values), comparison)));
    }
}
