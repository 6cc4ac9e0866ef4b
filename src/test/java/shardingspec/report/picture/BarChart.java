package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.words.Counted;

/** A chart of bars, drawn on our own canvas: it needs no font of the machine, and looks alike on every one. */
public final class BarChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 310;
    private static final int LOW = 190;
    private static final int LEFT = 76;
    private static final int RIGHT = 14;
    private static final int TOP = 62;
    private static final int BELOW = 42;
    private static final int TICKS = 4;

    /** Between two labels of the horizontal axis. */
    private static final int LABEL_GAP = 6;

    private BarChart() {}

    /**
     * Draws one group of bars a label.
     *
     * @param series numbers by name of the series, as many as there are labels
     */
    public static Drawing of(
            String title, String labelsTitle, String valuesTitle, List<String> labels, Map<String, List<Long>> series) {
        List<String> colours = new ArrayList<>();
        series.keySet().forEach(name -> colours.add(TableColours.nth(colours.size())));
        return draw(title, new Axes(labelsTitle, valuesTitle, labels, highest(series), HEIGHT), series, colours);
    }

    /** Draws one low chart a series, all to the same scale, so that they can be compared. */
    public static List<Drawing> ofEach(
            String title, String labelsTitle, String valuesTitle, List<String> labels, Map<String, List<Long>> series) {
        Axes axes = new Axes(labelsTitle, valuesTitle, labels, highest(series), LOW);
        List<Drawing> drawings = new ArrayList<>();
        series.forEach((name, values) -> drawings.add(
                draw(title + ": " + name, axes, Map.of(name, values), List.of(TableColours.nth(drawings.size())))));
        return drawings;
    }

    private static long highest(Map<String, List<Long>> series) {
        return series.values().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** What a chart is drawn against. */
    private record Axes(String labelsTitle, String valuesTitle, List<String> labels, long highest, int height) {

        double bottom() {
            return height - BELOW;
        }

        double width() {
            return WIDTH - LEFT - RIGHT;
        }

        /** The value at the top: the first round one that no bar exceeds. */
        long top() {
            long magnitude = 1;
            while (10 * magnitude * TICKS < highest) {
                magnitude *= 10;
            }
            for (long step : new long[] {magnitude, 2 * magnitude, 5 * magnitude}) {
                if (step * TICKS >= highest) {
                    return step * TICKS;
                }
            }
            return 10 * magnitude * TICKS;
        }

        double y(long value) {
            return bottom() - (bottom() - TOP) * value / top();
        }
    }

    private static Drawing draw(String title, Axes axes, Map<String, List<Long>> series, List<String> colours) {
        Canvas canvas = new Canvas(WIDTH);
        canvas.bold(14, 24, WIDTH - 28, title, 15, Canvas.INK);
        drawValues(canvas, axes);
        drawBars(canvas, axes, series, colours);
        drawLabels(canvas, axes);
        if (series.size() > 1) {
            drawLegend(canvas, List.copyOf(series.keySet()), colours);
        }
        return canvas.finish(title, describe(series), axes.height());
    }

    private static void drawValues(Canvas canvas, Axes axes) {
        for (int tick = 0; tick <= TICKS; tick++) {
            long value = axes.top() / TICKS * tick;
            double y = axes.y(value);
            canvas.line(LEFT, y, WIDTH - RIGHT, y, tick == 0 ? Canvas.LINE : Canvas.BOX, 1);
            canvas.right(LEFT - 6, y + 3.5, LEFT - 10, String.format(Locale.ROOT, "%,d", value), 10, Canvas.FAINT);
        }
        canvas.text(14, TOP - 12, axes.valuesTitle(), 11, Canvas.FAINT);
    }

    private static void drawBars(Canvas canvas, Axes axes, Map<String, List<Long>> series, List<String> colours) {
        double group = axes.width() / Math.max(1, axes.labels().size());
        double bar = group * 0.8 / Math.max(1, series.size());
        int one = 0;
        for (List<Long> values : series.values()) {
            for (int index = 0; index < values.size(); index++) {
                double y = axes.y(values.get(index));
                double x = LEFT + group * index + group * 0.1 + bar * one;
                canvas.plain(x, y, bar, axes.bottom() - y, colours.get(one));
            }
            one++;
        }
    }

    /** As many as there is room for, the first among them. */
    private static void drawLabels(Canvas canvas, Axes axes) {
        double group = axes.width() / Math.max(1, axes.labels().size());
        double widest = axes.labels().stream()
                .mapToDouble(label -> FontMetrics.width(label, 10, false))
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + LABEL_GAP) / group));
        for (int index = 0; index < axes.labels().size(); index += every) {
            canvas.centred(
                    LEFT + group * (index + 0.5),
                    axes.bottom() + 14,
                    axes.labels().get(index),
                    10,
                    Canvas.FAINT);
        }
        canvas.centred(LEFT + axes.width() / 2, axes.bottom() + 32, axes.labelsTitle(), 11, Canvas.FAINT);
    }

    private static void drawLegend(Canvas canvas, List<String> names, List<String> colours) {
        double right = WIDTH - RIGHT;
        for (int index = names.size() - 1; index >= 0; index--) {
            canvas.right(right, TOP - 12, names.get(index), 11, Canvas.INK);
            right -= FontMetrics.width(names.get(index), 11, false) + 14;
            canvas.plain(right, TOP - 21, 10, 10, colours.get(index));
            right -= 14;
        }
    }

    private static String describe(Map<String, List<Long>> series) {
        return series.entrySet().stream()
                .map(one -> {
                    List<Long> values = one.getValue();
                    long sum = values.stream().mapToLong(Long::longValue).sum();
                    long max = values.stream().mapToLong(Long::longValue).max().orElse(0);
                    long min = values.stream().mapToLong(Long::longValue).min().orElse(0);
                    long empty = values.stream().filter(value -> value == 0).count();
                    return one.getKey() + ": " + Counted.of(values.size(), "bar") + ", smallest " + min + ", mean "
                            + sum / Math.max(1, values.size()) + ", largest " + max
                            + (empty == 0 ? "" : ", " + empty + " of them empty") + ".";
                })
                .collect(Collectors.joining(" "));
    }
}
