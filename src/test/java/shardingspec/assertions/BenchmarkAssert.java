package shardingspec.assertions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Spread;

/** Judges the figures of a benchmark. A failure shows every bar that was missed, with all samples that led to it. */
public final class BenchmarkAssert extends AbstractAssert<BenchmarkAssert, Benchmark> {

    BenchmarkAssert(Benchmark actual) {
        super(actual, BenchmarkAssert.class);
    }

    /** There is at least one bar, and the median of the rounds keeps each. */
    public BenchmarkAssert keepsItsBars() {
        if (actual.cases().stream().flatMap(BenchmarkAssert::barred).findAny().isEmpty()) {
            throw failure("The benchmark \"%s\" is held to nothing", actual.title());
        }
        List<String> missed = actual.cases().stream()
                .flatMap(one -> barred(one)
                        .filter(comparison -> !comparison.holds(one.rounds()))
                        .map(comparison -> text(one, comparison)))
                .toList();
        if (!missed.isEmpty()) {
            throw failure("%s, in %s:%n%s", actual.title(), actual.unit(), String.join("\n", missed));
        }
        return this;
    }

    private static Stream<Comparison> barred(Benchmark.Case one) {
        return one.comparisons().stream().filter(comparison -> comparison.bar().isPresent());
    }

    private static String text(Benchmark.Case one, Comparison comparison) {
        Spread judged = comparison.judged(one.rounds());
        return String.format(
                Locale.ROOT,
                "  %s: %s is %.2f (%.2f to %.2f, the median of %d round(s) is judged), and has to be %s%n%s",
                one.name(),
                comparison,
                judged.median(),
                judged.least(),
                judged.most(),
                judged.count(),
                comparison.bar().map(Object::toString).orElse(""),
                one.rounds().values().entrySet().stream()
                        .map(way -> "    " + way.getKey() + ": " + samples(way.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    private static String samples(List<Double> samples) {
        return samples.stream()
                .map(sample -> String.format(Locale.ROOT, "%.2f", sample))
                .collect(Collectors.joining(", "));
    }
}
