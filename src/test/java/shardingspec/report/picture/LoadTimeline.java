package shardingspec.report.picture;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import shardingspec.ledger.Entry;
import shardingspec.workload.Operation;
import shardingspec.workload.Window;

/**
 * An application before, during and after one change: how many operations were answered, and how long the one that waited
 * longest had been waiting, moment by moment. The change is shaded.
 */
public final class LoadTimeline {

    private static final int WIDTH = 820;
    private static final int LEFT = 84;
    private static final int RIGHT = 14;
    private static final int SLICES = 90;
    private static final double RATE_TOP = 44;
    private static final double RATE_BOTTOM = 80;
    private static final double WAIT_TOP = 96;
    private static final double WAIT_BOTTOM = 176;
    private static final int HEIGHT = 204;

    private static final String SHADE = "#fff3bf";
    private static final String RATE = "#9aa5b1";
    private static final String WRITES = "#d9480f";
    private static final String READS = "#1971c2";

    /** What is shown of the time before the change, and after it. */
    private static final Duration AROUND = Duration.ofMillis(700);

    private final Canvas canvas = new Canvas(WIDTH);
    private final Entry entry;
    private final Duration from;
    private final Duration to;

    private LoadTimeline(Entry entry) {
        this.entry = entry;
        Window window = entry.window();
        Duration begin = window.from().minus(AROUND);
        this.from = begin.isNegative() ? Duration.ZERO : begin;
        this.to = window.to().plus(AROUND);
    }

    public static Drawing of(Entry entry) {
        return new LoadTimeline(entry).draw();
    }

    private Drawing draw() {
        String title = entry.change().title();
        canvas.bold(14, 24, 420, title, 14, Canvas.INK);
        legend();
        double begin = x(entry.window().from());
        canvas.plain(begin, RATE_TOP, Math.max(1.5, x(entry.window().to()) - begin), WAIT_BOTTOM - RATE_TOP, SHADE);
        rate();
        waits();
        axes();
        return canvas.finish(title, describe(), HEIGHT);
    }

    private void legend() {
        double x = WIDTH - RIGHT - 330;
        for (List<String> one :
                List.of(List.of(RATE, "answered"), List.of(WRITES, "a write waits"), List.of(READS, "a read waits"))) {
            canvas.plain(x, 15, 10, 10, one.get(0));
            canvas.text(x + 14, 24, 90, one.get(1), 10, Canvas.INK);
            x += 112;
        }
    }

    private void rate() {
        long[] answered = new long[SLICES];
        long most = 1;
        for (int slice = 0; slice < SLICES; slice++) {
            Window window = slice(slice);
            answered[slice] = entry.report().history().operations().stream()
                    .filter(window::sawTheEndOf)
                    .count();
            most = Math.max(most, answered[slice]);
        }
        for (int slice = 0; slice < SLICES; slice++) {
            bar(slice, RATE_BOTTOM, (RATE_BOTTOM - RATE_TOP) * answered[slice] / most, RATE);
        }
        double perSecond = most * 1e9 / slice(0).length().toNanos();
        canvas.right(
                LEFT - 6,
                RATE_TOP + 8,
                LEFT - 10,
                String.format(Locale.ROOT, "%.0f a second", perSecond),
                9,
                Canvas.FAINT);
    }

    private void waits() {
        double longest = Math.max(
                1,
                entry.report()
                        .history()
                        .meeting(new Window("", from, to))
                        .longestStall()
                        .toMillis());
        for (int slice = 0; slice < SLICES; slice++) {
            Window window = slice(slice);
            long write = waited(window, operation -> operation.kind().isWrite());
            long read = waited(
                    window, operation -> operation.client() == entry.report().reader());
            bar(slice, WAIT_BOTTOM, (WAIT_BOTTOM - WAIT_TOP) * Math.min(1, write / longest), WRITES);
            half(slice, (WAIT_BOTTOM - WAIT_TOP) * Math.min(1, read / longest));
        }
        canvas.right(
                LEFT - 6, WAIT_TOP + 8, LEFT - 10, String.format(Locale.ROOT, "%,.0f ms", longest), 9, Canvas.FAINT);
        canvas.right(LEFT - 6, WAIT_BOTTOM, LEFT - 10, "0 ms", 9, Canvas.FAINT);
    }

    /** The longest wait so far at the end of a slice, in milliseconds. */
    private long waited(Window slice, Predicate<Operation> those) {
        return entry.report().history().operations().stream()
                .filter(those)
                .filter(slice::meets)
                .mapToLong(operation -> {
                    Duration until = operation.ended().compareTo(slice.to()) < 0 ? operation.ended() : slice.to();
                    return until.minus(operation.due()).toMillis();
                })
                .max()
                .orElse(0);
    }

    private void bar(int slice, double bottom, double height, String colour) {
        if (height > 0) {
            canvas.plain(x(slice(slice).from()), bottom - height, width() - 0.6, height, colour);
        }
    }

    /** A narrower bar before the one of the writes. */
    private void half(int slice, double height) {
        if (height > 0) {
            canvas.plain(x(slice(slice).from()) + width() / 3, WAIT_BOTTOM - height, width() / 3, height, READS);
        }
    }

    private void axes() {
        canvas.line(LEFT, RATE_BOTTOM, WIDTH - RIGHT, RATE_BOTTOM, Canvas.LINE, 1);
        canvas.line(LEFT, WAIT_BOTTOM, WIDTH - RIGHT, WAIT_BOTTOM, Canvas.LINE, 1);
        canvas.text(LEFT, HEIGHT - 10, 300, seconds(entry.window().from().minus(from)) + " before", 9, Canvas.FAINT);
        canvas.right(
                WIDTH - RIGHT,
                HEIGHT - 10,
                300,
                "the change took " + seconds(entry.took()) + ", shaded",
                9,
                Canvas.FAINT);
    }

    private Window slice(int slice) {
        Duration whole = to.minus(from);
        return new Window(
                "",
                from.plus(whole.multipliedBy(slice).dividedBy(SLICES)),
                from.plus(whole.multipliedBy(slice + 1L).dividedBy(SLICES)));
    }

    private static double width() {
        return (WIDTH - LEFT - RIGHT) / (double) SLICES;
    }

    private double x(Duration at) {
        return LEFT
                + (WIDTH - LEFT - RIGHT)
                        * (at.minus(from).toNanos() / (double) to.minus(from).toNanos());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private String describe() {
        return "It took " + entry.took().toMillis() + " ms. The longest wait of a write was "
                + entry.longestWriteStall().toMillis() + " ms, that of a read "
                + entry.longestReadStall().toMillis() + " ms.";
    }
}
