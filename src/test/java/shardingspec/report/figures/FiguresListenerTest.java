package shardingspec.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shardingspec.event.Event;
import shardingspec.measure.Bar;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Rounds;

/** What programs read of a benchmark. */
class FiguresListenerTest {

    @Test
    void every_sample_is_there_with_what_was_made_of_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bench").resolve("figures.json");
        FiguresListener listener = new FiguresListener(file);
        listener.accept(new Event.Benchmarked(benchmark("first")));
        listener.accept(new Event.Benchmarked(benchmark("second")));

        JsonNode benchmarks = new ObjectMapper().readTree(file.toFile()).path("benchmarks");

        assertThat(benchmarks)
                .extracting(benchmark -> benchmark.path("name").asText())
                .containsExactly("first", "second");
        assertThat(benchmarks.path(0).path("cases").path(0)).isEqualTo(new ObjectMapper().readTree("""
                        {"name": "count",
                         "ways": [
                           {"way": "one", "median": 2.0, "least": 1.0, "most": 4.0, "samples": [1.0, 2.0, 4.0]},
                           {"way": "two", "median": 4.0, "least": 4.0, "most": 4.0, "samples": [4.0, 4.0, 4.0],
                            "remark": "32 tasks"}],
                         "comparisons": [
                           {"way": "two", "against": "one", "median": 2.0, "least": 1.0, "most": 4.0},
                           {"way": "one", "median": 2.0, "least": 1.0, "most": 4.0, "bar": "at most 1.5", "holds": false}]}
                        """));
    }

    private static Benchmark benchmark(String name) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        values.put("one", List.of(1.0, 2.0, 4.0));
        values.put("two", List.of(4.0, 4.0, 4.0));
        List<Comparison> comparisons =
                List.of(Comparison.of("two", "one"), Comparison.of("one").heldTo(Bar.atMost(1.5)));
        return new Benchmark(
                1,
                name,
                "A title",
                "",
                "",
                "ms",
                List.of(new Benchmark.Case("count", new Rounds(values), comparisons, Map.of("two", "32 tasks"))));
    }
}
