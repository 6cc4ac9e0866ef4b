package shardingspec.report.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.Tally;

/** What an application did, by kind of operation; and the same in one line while it works. */
public final class LoadTable {

    private LoadTable() {}

    /** Its first row names the columns. */
    public static List<List<String>> of(Tally tally) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "", "operations", "acknowledged", "refused", "in doubt", "tried again", "p50", "p99", "longest wait"));
        Arrays.stream(Kind.values())
                .forEach(kind -> tally.of(kind).ifPresent(found -> rows.add(row(kind.label(), found))));
        rows.add(row("all", tally.all()));
        return rows;
    }

    private static List<String> row(String name, Tally.OfKind tally) {
        return List.of(
                name,
                count(tally.latencies().count()),
                count(tally.count(Result.ACKNOWLEDGED)),
                count(tally.count(Result.REFUSED)),
                count(tally.count(Result.IN_DOUBT)),
                count(tally.retried()),
                millis(tally.latencies().p50()),
                millis(tally.latencies().p99()),
                millis(tally.latencies().worst()));
    }

    /**
     * {@code 12 s   40/s now   39/s in all   p50 3 ms   p99 12 ms   longest 30 ms   errors: none   in doubt: 0}.
     *
     * @param now operations a second lately
     */
    public static String line(Duration elapsed, double now, Tally tally) {
        double overall = tally.all().latencies().count() * 1e9 / Math.max(1, elapsed.toNanos());
        return String.format(
                Locale.ROOT,
                "%4d s  %,6d/s now  %,6d/s in all  p50 %s  p99 %s  longest %s  errors: %s  in doubt: %s",
                elapsed.toSeconds(),
                Math.round(now),
                Math.round(overall),
                millis(tally.all().latencies().p50()),
                millis(tally.all().latencies().p99()),
                millis(tally.all().latencies().worst()),
                errors(tally.errors()),
                count(tally.all().count(Result.IN_DOUBT)));
    }

    /** {@code 40001 × 2}: by SQLSTATE. */
    public static String errors(Map<String, Long> errors) {
        return errors.isEmpty()
                ? "none"
                : errors.entrySet().stream()
                        .map(error -> error.getKey() + " × " + count(error.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** With a digit after the point below ten. */
    private static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%,.0f ms", millis);
    }
}
