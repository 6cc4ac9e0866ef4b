package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.measure.Benchmark;
import shardingspec.measure.Spread;

/**
 * A bar a way as long as its median, with a line from the least sample to the most. Every case has a scale of its own, that of
 * its longest line: what is compared stands together, and a slow case does not flatten the fast ones.
 */
public final class SpreadChart {

    private static final int WIDTH = 820;
    private static final int LEFT = 200;
    private static final int LONGEST = 440;
    private static final int TOP = 48;
    private static final int BAR = 13;
    private static final int ROW = 19;
    private static final int HEADING = 24;

    private SpreadChart() {}

    public static Drawing of(Benchmark benchmark) {
        String title = benchmark.title() + ", in " + benchmark.unit();
        Canvas canvas = new Canvas(WIDTH);
        canvas.bold(14, 24, title, 15, Canvas.INK);
        List<String> words = new ArrayList<>();
        double y = TOP;
        for (Benchmark.Case one : benchmark.cases()) {
            canvas.bold(14, y + 12, one.name(), 12, Canvas.INK);
            y = draw(canvas, one, y + HEADING);
            words.add(describe(one));
        }
        return canvas.finish(title, String.join(" ", words), (int) Math.ceil(y) + 10);
    }

    private static double draw(Canvas canvas, Benchmark.Case one, double top) {
        double longest = one.rounds().values().keySet().stream()
                .mapToDouble(way -> one.rounds().spread(way).most())
                .max()
                .orElse(1);
        double scale = LONGEST / Math.max(longest, Double.MIN_NORMAL);
        double y = top;
        int colour = 0;
        for (String way : one.rounds().values().keySet()) {
            Spread spread = one.rounds().spread(way);
            canvas.right(LEFT - 8, y + 10.5, way, 11, Canvas.FAINT);
            canvas.plain(LEFT, y, spread.median() * scale, BAR, TableColours.nth(colour++));
            double middle = y + BAR / 2.0;
            double least = LEFT + spread.least() * scale;
            double most = LEFT + spread.most() * scale;
            canvas.line(least, middle, most, middle, Canvas.INK, 1.2);
            canvas.line(least, middle - 3, least, middle + 3, Canvas.INK, 1.2);
            canvas.line(most, middle - 3, most, middle + 3, Canvas.INK, 1.2);
            canvas.text(LEFT + LONGEST + 12, y + 10.5, told(spread), 11, Canvas.INK);
            y += ROW;
        }
        return y + 6;
    }

    private static String told(Spread spread) {
        return number(spread.median()) + "  (" + number(spread.least()) + " to " + number(spread.most()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String describe(Benchmark.Case one) {
        Map<String, ?> ways = one.rounds().values();
        return one.name() + ": "
                + ways.keySet().stream()
                        .map(way -> way + " " + told(one.rounds().spread(way)))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
