package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.generator.ask.Findings;
import shardingspec.generator.ask.KnownWrong;
import shardingspec.generator.ask.RefusedKind;
import shardingspec.generator.ask.WrongKind;
import shardingspec.lesson.LessonRef;
import shardingspec.sql.Rows;

/** What was found by queries that nobody wrote. */
public final class GeneratedPage {

    public static final String TITLE = "What generated queries found";

    private static final String INTRODUCTION =
            "A seed makes queries: joins of each kind over distributed, reference and local tables, subqueries, grouping, windows, "
                    + "DISTINCT ON, set operations. Each is asked of the cluster and of a plain PostgreSQL that holds the same "
                    + "rows. Rows are compared in any order, unless the query has one that leaves no choice; fractions are rounded. "
                    + "What is answered wrongly is made smaller as long as it stays wrong, and what is alike then is one kind.";

    private static final int SHOWN_ROWS = 12;

    private GeneratedPage() {}

    public static Page write(List<Findings> findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The question", "Which queries does Citus answer otherwise than PostgreSQL?"));
        blocks.add(new Block.Prose("How to read this", INTRODUCTION));
        blocks.add(
                new Block.Messages(findings.stream().map(GeneratedPage::summary).toList()));
        findings.forEach(found -> found.wrong().forEach(kind -> wrong(found, kind, blocks)));
        findings.stream().filter(found -> !found.refused().isEmpty()).forEach(found -> blocks.add(refused(found)));
        blocks.add(new Block.Table(
                "How many queries with each feature were answered",
                List.of("Tables", "Feature", "Answered"),
                findings.stream()
                        .flatMap(found -> found.answered().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> List.of(
                                        found.tables(), entry.getKey().words(), String.valueOf(entry.getValue()))))
                        .toList()));
        return new Page(LessonRef.apart(StartPage.chapter(), 9, TITLE), blocks, List.of());
    }

    /** For the console too. */
    public static String summary(Findings found) {
        String states = found.refused().stream()
                .collect(Collectors.groupingBy(
                        kind -> kind.failure().sqlState(), Collectors.summingInt(RefusedKind::count)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return String.format(
                        Locale.ROOT,
                        "Of %s, PostgreSQL %s, Citus %s, seed %d: %,d asked in %.1f s, %,d same, %,d refused (%s), %,d wrong of %d kinds, "
                                + "%,d that the oracle refused, %,d that took it too long, %,d undecided",
                        found.tables(),
                        found.postgresql(),
                        found.version(),
                        found.seed(),
                        found.asked(),
                        found.took().toMillis() / 1000.0,
                        found.same(),
                        found.refusals(),
                        states,
                        found.wrongs(),
                        found.wrong().size(),
                        found.invalids(),
                        found.tooLong(),
                        found.undecided())
                + found.wrong().stream()
                        .map(kind -> "\n    WRONG " + kind.count() + "× " + kind.signature() + ": " + kind.sql()
                                + known(kind))
                        .collect(Collectors.joining());
    }

    private static String known(WrongKind kind) {
        return kind.known()
                        .map(known -> " (" + known.thread().orElse("known, reported nowhere") + ")")
                        .orElse(" (NOT KNOWN)")
                + kind.mend().map(setting -> ", right with " + setting).orElse("");
    }

    private static void wrong(Findings found, WrongKind kind, List<Block> blocks) {
        blocks.add(new Block.Prose(
                "Wrong: " + kind.signature(),
                kind.count() + " of the queries of " + found.tables() + ". "
                        + kind.known()
                                .map(known -> "Known: " + known.name() + " (" + known.source() + ").")
                                .orElse("Reported nowhere, as far as is known here.")
                        + kind.mend()
                                .map(setting -> " Right with " + setting + ".")
                                .orElse("")));
        blocks.add(new Block.Sql("The smallest", kind.sql(), "coordinator"));
        blocks.add(new Block.Messages(List.of("What was asked first: " + kind.from())));
        blocks.add(table("The oracle's answer", kind.expected()));
        blocks.add(table("The cluster's answer", kind.found()));
        kind.known()
                .flatMap(KnownWrong::thread)
                .ifPresent(thread -> blocks.add(
                        new Block.Upstream(thread, kind.known().orElseThrow().name())));
    }

    private static Block table(String caption, Rows rows) {
        return new Block.Table(
                caption + ": " + rows.size() + " rows",
                rows.columns(),
                rows.values().stream()
                        .limit(SHOWN_ROWS)
                        .map(row -> row.stream()
                                .map(value -> value == null ? "NULL" : value)
                                .toList())
                        .toList());
    }

    private static Block refused(Findings found) {
        return new Block.Table(
                "Refused, of " + found.tables() + ": one small example each",
                List.of("SQLSTATE", "How many", "What it says", "For example"),
                found.refused().stream()
                        .map(kind -> List.of(
                                kind.failure().sqlState(),
                                String.valueOf(kind.count()),
                                kind.failure().message(),
                                kind.sql()))
                        .toList());
    }
}
