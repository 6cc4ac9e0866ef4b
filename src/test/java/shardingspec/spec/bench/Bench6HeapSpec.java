package shardingspec.spec.bench;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.bench.Bench;
import shardingspec.bench.HeapPeak;
import shardingspec.bench.LessonsAsked;
import shardingspec.journey.Journey;
import shardingspec.junit.BenchSpec;
import shardingspec.measure.Bar;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Rounds;

@BenchSpec
class Bench6HeapSpec {

    private static final String PEAK = "peak so far";

    @Test
    void a_run_needs_little_heap_whatever_the_size_of_its_data(Bench bench) {
        Map<String, Rounds> peaks = new LinkedHashMap<>();
        peaks.put("the benchmarks before", peak());
        for (int orders : bench.sizes().sizes()) {
            try (Journey journey = bench.begin(orders, bench.events())) {
                LessonsAsked.of(journey);
            }
            peaks.put("a journey of " + Bench.orders(orders), peak());
        }

        assertThat(bench.report(benchmark(peaks))).keepsItsBars();
    }

    private static Rounds peak() {
        return new Rounds(Map.of(PEAK, List.of(HeapPeak.mebibytes())));
    }

    private static Benchmark benchmark(Map<String, Rounds> peaks) {
        Comparison peak = Comparison.of(PEAK).heldTo(Bar.atMost(256));
        return new Benchmark(
                6,
                "heap",
                "The heap of a run",
                "How much memory does the suite itself need?",
                "The most that this JVM has used since it began, garbage included, so each is at least the one before. A journey "
                        + "here takes the steps until the tables are distributed, asks and explains every query on the way, and "
                        + "looks after each step at what must hold.",
                "MiB",
                peaks.entrySet().stream()
                        .map(one -> new Benchmark.Case(one.getKey(), one.getValue(), peak))
                        .toList());
    }
}
