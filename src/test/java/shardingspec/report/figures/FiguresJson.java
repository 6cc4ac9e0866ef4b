package shardingspec.report.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Rounds;
import shardingspec.measure.Spread;

/** Benchmarks as JSON: every sample, so that whoever doubts a median can look, and beside them what was made of them. */
final class FiguresJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FiguresJson() {}

    /** @param environment what they ran on, by name */
    static String of(Map<String, String> environment, List<Benchmark> benchmarks) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode ranOn = root.putObject("environment");
        environment.forEach(ranOn::put);
        ArrayNode all = root.putArray("benchmarks");
        benchmarks.forEach(benchmark -> write(benchmark, all.addObject()));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON that cannot be written", e);
        }
    }

    private static void write(Benchmark benchmark, ObjectNode node) {
        node.put("name", benchmark.name());
        node.put("title", benchmark.title());
        node.put("unit", benchmark.unit());
        ArrayNode cases = node.putArray("cases");
        benchmark.cases().forEach(one -> write(one, cases.addObject()));
    }

    private static void write(Benchmark.Case one, ObjectNode node) {
        node.put("name", one.name());
        ArrayNode ways = node.putArray("ways");
        one.rounds().values().forEach((way, samples) -> {
            ObjectNode written = ways.addObject();
            written.put("way", way);
            write(one.rounds().spread(way), written);
            ArrayNode values = written.putArray("samples");
            samples.forEach(values::add);
            if (one.remarks().containsKey(way)) {
                written.put("remark", one.remarks().get(way));
            }
        });
        ArrayNode comparisons = node.putArray("comparisons");
        one.comparisons().forEach(comparison -> write(comparison, one.rounds(), comparisons.addObject()));
    }

    private static void write(Comparison comparison, Rounds rounds, ObjectNode node) {
        node.put("way", comparison.way());
        comparison.against().ifPresent(against -> node.put("against", against));
        write(comparison.judged(rounds), node);
        comparison.bar().ifPresent(bar -> {
            node.put("bar", bar.toString());
            node.put("holds", comparison.holds(rounds));
        });
    }

    private static void write(Spread spread, ObjectNode node) {
        node.put("median", spread.median());
        node.put("least", spread.least());
        node.put("most", spread.most());
    }
}
