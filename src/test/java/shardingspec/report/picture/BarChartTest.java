package shardingspec.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chart looks alike on every machine, and stays on its sheet whatever it shows. */
class BarChartTest {

    private static final Pattern BAR = Pattern.compile(
            "<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\" fill=\"#2f6fdb\"");
    private static final Pattern LABEL =
            Pattern.compile("<text x=\"([\\d.]+)\" y=\"282\" font-size=\"10\"[^>]*>(\\d+)</text>");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32, 34, 64, 300})
    void every_bar_stands_on_the_sheet_and_no_label_over_another(int bars) {
        Drawing chart = chart(bars, 1_000_000_000L);

        assertThat(bars(chart)).hasSize(bars);
        for (double[] bar : bars(chart)) {
            assertThat(bar[0]).isBetween(70.0, 720.0);
            assertThat(bar[1]).isBetween(60.0, 270.0);
            assertThat(bar[0] + bar[2]).isLessThanOrEqualTo(710);
        }
        List<Double> labels = LABEL.matcher(chart.svg())
                .results()
                .map(label -> Double.parseDouble(label.group(1)))
                .toList();
        assertThat(labels).isNotEmpty();
        double widest = FontMetrics.width(String.valueOf(bars), 10, false);
        for (int index = 1; index < labels.size(); index++) {
            assertThat(labels.get(index) - labels.get(index - 1)).isGreaterThan(widest);
        }
    }

    @Test
    void the_highest_bar_reaches_at_least_two_fifths_of_the_scale() {
        for (long highest : new long[] {2, 3, 7, 10, 99, 101, 810, 4_999, 5_001, 123_456_789}) {
            double[] bar = bars(chart(1, highest)).get(0);

            assertThat(bar[3]).as("the height of " + highest).isBetween(82.0, 206.0);
        }
    }

    @Test
    void zeros_are_drawn_as_nothing() {
        assertThat(bars(chart(3, 0)).stream().mapToDouble(bar -> bar[3]).sum()).isZero();
    }

    @Test
    void the_same_numbers_make_the_same_picture() {
        assertThat(chart(32, 4711)).isEqualTo(chart(32, 4711));
    }

    @Test
    void several_series_are_told_apart_by_a_legend() {
        Map<String, List<Long>> series = new LinkedHashMap<>();
        series.put("orders", List.of(3L, 1L));
        series.put("order_items", List.of(6L, 2L));

        assertThat(BarChart.of("Rows", "shard", "rows", List.of("1", "2"), series)
                        .svg())
                .contains(">orders</text>", ">order_items</text>");
    }

    private static Drawing chart(int bars, long highest) {
        return BarChart.of(
                "Rows per shard",
                "shard",
                "rows",
                IntStream.rangeClosed(1, bars).mapToObj(String::valueOf).toList(),
                Map.of(
                        "orders",
                        LongStream.range(0, bars)
                                .mapToObj(bar -> highest - highest / bars * bar)
                                .toList()));
    }

    private static List<double[]> bars(Drawing chart) {
        List<double[]> bars = new ArrayList<>();
        for (MatchResult bar : BAR.matcher(chart.svg()).results().toList()) {
            bars.add(Stream.of(1, 2, 3, 4)
                    .mapToDouble(group -> Double.parseDouble(bar.group(group)))
                    .toArray());
        }
        return bars;
    }
}
