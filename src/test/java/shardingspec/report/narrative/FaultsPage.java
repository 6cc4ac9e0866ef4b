package shardingspec.report.narrative;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import shardingspec.fault.Trial;
import shardingspec.lesson.LessonRef;

/** What each fault left, what cleaned it, and how long the application waited. */
public final class FaultsPage {

    public static final String TITLE = "What faults leave, and what cleans it";

    private static final String INTRODUCTION =
            "An application worked while each of these operations was interrupted, at a moment that the catalogs name. Then it "
                    + "was looked what is left on any node; recover_prepared_transactions() and "
                    + "citus_cleanup_orphaned_resources() were called; it was looked again; and the operation was made again, which had "
                    + "to succeed. Every acknowledged write was looked for.";

    private static final String NOTICE =
            "Whoever died, the two calls cleared whatever was left. The background, which would do the same by itself, was "
                    + "switched off meanwhile, so that it could be seen. A killed server is started again at once: the waits are "
                    + "those of so short an outage.";

    private FaultsPage() {}

    public static Page write(List<Trial> trials) {
        return new Page(
                LessonRef.apart(StartPage.chapter(), 4, TITLE),
                List.of(
                        new Block.Prose("The question", "What becomes of an operation that a fault interrupts?"),
                        new Block.Prose("How to read this", INTRODUCTION),
                        new Block.Table(
                                "What was left, and what cleaned it",
                                List.of("Operation and fault", "What it said", "What was left", "After the cleanup"),
                                trials.stream().map(FaultsPage::left).toList()),
                        new Block.Table(
                                "What the application felt, in milliseconds",
                                List.of(
                                        "Operation and fault",
                                        "A write waited",
                                        "A read waited",
                                        "Errors",
                                        "Lost or doubled"),
                                trials.stream().map(FaultsPage::felt).toList()),
                        new Block.Prose("What to notice", NOTICE)),
                List.of());
    }

    private static List<String> left(Trial trial) {
        return List.of(name(trial), trial.outcome(), told(trial.left()), told(trial.leftAfterwards()));
    }

    private static String name(Trial trial) {
        return trial.title() + (trial.struck() ? "" : " (did not strike)");
    }

    private static List<String> felt(Trial trial) {
        return List.of(
                name(trial),
                String.format(
                        Locale.ROOT,
                        "%,d",
                        trial.load().history().longestWriteStall().toMillis()),
                String.format(
                        Locale.ROOT,
                        "%,d",
                        trial.load()
                                .history()
                                .of(trial.load().reader())
                                .longestReadStall()
                                .toMillis()),
                trial.load().history().tally().errors().entrySet().stream()
                        .map(error -> error.getKey() + ": " + error.getValue())
                        .collect(Collectors.joining(", ")),
                String.valueOf(trial.load().findings().size()));
    }

    private static String told(List<String> left) {
        return left.isEmpty() ? "nothing" : String.join(", ", left);
    }
}
