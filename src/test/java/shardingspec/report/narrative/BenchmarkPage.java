package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Comparison;
import shardingspec.measure.Spread;
import shardingspec.report.picture.SpreadChart;

/** What a benchmark found: a chart, every way with its spread, and how the ways compare. */
public final class BenchmarkPage {

    private static final String PHASE = "9";

    private BenchmarkPage() {}

    public static Page write(Benchmark benchmark) {
        Chapter chapter = new Chapter(PHASE, "Benchmarks", benchmark.number(), benchmark.title(), "");
        return new Page(
                LessonRef.apart(chapter, 1, benchmark.title()),
                List.of(
                        new Block.Prose("The question", benchmark.question()),
                        new Block.Figure(SpreadChart.of(benchmark)),
                        comparisons(benchmark),
                        samples(benchmark),
                        new Block.Prose("What to notice", benchmark.notice())),
                List.of());
    }

    /** How the ways compare, the median of the rounds judged. Its rows are for the console too. */
    public static Block.Table comparisons(Benchmark benchmark) {
        List<List<String>> rows = new ArrayList<>();
        for (Benchmark.Case one : benchmark.cases()) {
            for (Comparison comparison : one.comparisons()) {
                Spread judged = comparison.judged(one.rounds());
                rows.add(List.of(
                        one.name(),
                        comparison.toString(),
                        number(judged.median()),
                        range(judged),
                        comparison.bar().map(Object::toString).orElse("none"),
                        comparison.bar().isEmpty() ? "" : comparison.holds(one.rounds()) ? "kept" : "missed"));
            }
        }
        return new Block.Table(
                "How they compare, round by round",
                List.of("Case", "Compared", "Median", "Least to most", "Bar", ""),
                rows);
    }

    /** Every way. Its rows are for the console too. */
    public static Block.Table samples(Benchmark benchmark) {
        List<List<String>> rows = new ArrayList<>();
        for (Benchmark.Case one : benchmark.cases()) {
            for (String way : one.rounds().values().keySet()) {
                Spread spread = one.rounds().spread(way);
                rows.add(List.of(
                        one.name(),
                        way,
                        number(spread.median()),
                        range(spread),
                        String.valueOf(spread.count()),
                        one.remarks().getOrDefault(way, "")));
            }
        }
        return new Block.Table(
                "What was measured, in " + benchmark.unit(),
                List.of("Case", "Way", "Median", "Least to most", "Rounds", "Remark"),
                rows);
    }

    private static String range(Spread spread) {
        return number(spread.least()) + " to " + number(spread.most());
    }

    /** With three digits that count, but never without the thousands. */
    static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
