package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.lesson.LessonRef;
import shardingspec.proof.Answer;
import shardingspec.proof.Change;
import shardingspec.proof.Finding;
import shardingspec.proof.Proof;
import shardingspec.proof.Spread;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.StatementResult;
import shardingspec.words.Counted;
import shardingspec.workload.checker.LoadReport;

/** What became of a user's database on real Citus: the findings first, then the journey phase by phase. */
public final class ProofPage {

    private static final String NOBODY =
            "No table can be written to without knowing what it is about (one primary key with one column beside the "
                    + "tenant's, and no trigger), and the folder has no writes.sql, so nobody worked meanwhile.";

    private ProofPage() {}

    public static Page write(Proof proof) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                "The question",
                "What became of " + proof.assessment().subject() + " on Citus " + proof.citus()
                        + ", and on the way back?"));
        blocks.add(new Block.Prose("The answer in short", verdict(proof)));
        findings(proof, blocks);
        regular(proof, blocks);
        distributed(proof, blocks);
        resharded(proof, blocks);
        undistributed(proof, blocks);
        return new Page(LessonRef.apart(StartPage.chapter(), 6, title(proof)), blocks, plans(proof));
    }

    private static List<Page.Attachment> plans(Proof proof) {
        return proof.answers().stream()
                .filter(Answer::isAsWritten)
                .map(answer -> new Page.Attachment("Plans of " + answer.query(), answer.plans()))
                .toList();
    }

    private static String title(Proof proof) {
        return "What became of " + proof.assessment().subject();
    }

    /** One paragraph, for the console too. */
    public static String verdict(Proof proof) {
        List<Finding> findings = proof.findings();
        if (findings.isEmpty()) {
            return "It was sharded, resharded while an application worked, and brought back. Every answer was that of plain "
                    + "PostgreSQL, no row was lost, and every definition came back as it was.";
        }
        long unexpected =
                findings.stream().filter(finding -> !finding.expected()).count();
        String found = Stream.of(Finding.Severity.values())
                .filter(severity -> count(findings, severity) > 0)
                .map(severity -> severity.counted(count(findings, severity)))
                .collect(Collectors.joining(", "));
        return "Found: " + found + "; "
                + (unexpected == 0 ? "all were expected. " : unexpected + " of them not listed as expected. ")
                + (count(findings, Finding.Severity.WRONG_ANSWER) == 0 ? "No answer was wrong. " : "")
                + (count(findings, Finding.Severity.LOST_ROW) == 0 ? "No row was lost." : "");
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static void findings(Proof proof, List<Block> blocks) {
        for (Finding.Severity severity : Finding.Severity.values()) {
            List<String> lines = proof.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(finding -> (finding.expected() ? "(expected) " : "") + finding.what())
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(new Block.Prose("Found", severity.counted(lines.size()) + "."));
                blocks.add(new Block.Messages(lines));
            }
        }
    }

    private static void regular(Proof proof, List<Block> blocks) {
        blocks.add(new Block.Prose(
                "1. Regular",
                Counted.of(proof.assessment().catalog().tables().size(), "table") + " with "
                        + String.format(
                                Locale.ROOT,
                                "%,d",
                                proof.assessment().catalog().tables().stream()
                                        .mapToLong(table -> table.rows())
                                        .sum())
                        + " rows were loaded into two servers: the coordinator, and one that never sees Citus. What that one "
                        + "answers is what is expected below."));
    }

    private static void distributed(Proof proof, List<Block> blocks) {
        blocks.add(
                new Block.Prose(
                        "2. Distributed",
                        "The migration: the proposed one, unless the folder has a sharding.sql. The page before this one shows it."));
        script(proof.sharding(), blocks);
        blocks.add(new Block.Table(
                "How the tables lie. The largest share is that of the shard with the most rows.",
                List.of("Table", "Kind", "Shards", "Rows", "Largest share"),
                proof.spreads().stream().map(ProofPage::spread).toList()));
        if (proof.answers().isEmpty()) {
            blocks.add(new Block.Prose("Queries", "The folder has no queries.sql: no query was asked."));
            return;
        }
        blocks.add(new Block.Table(
                "Each query, and its shapes: with other tenants, and with other sides of its joins",
                List.of("Query", "Changed", "Answer", "Carried out as", "Rows", "ms", "ms on plain PostgreSQL"),
                proof.answers().stream().map(ProofPage::answer).toList()));
    }

    private static void script(ScriptResult result, List<Block> blocks) {
        List<StatementResult> refused = result.statements().stream()
                .filter(statement -> statement.outcome().failed())
                .toList();
        int all = result.statements().size();
        blocks.add(new Block.Prose(
                result.script().name(),
                refused.isEmpty()
                        ? "All " + Counted.of(all, "statement") + " were done."
                        : Counted.of(all - refused.size(), "statement") + " of " + all
                                + " were done, and these refused."));
        if (!refused.isEmpty()) {
            blocks.add(new Block.Table(
                    "What was refused",
                    List.of("Statement", "SQL", "What the server said"),
                    refused.stream().map(ProofPage::statement).toList()));
        }
    }

    private static List<String> statement(StatementResult result) {
        return List.of(
                result.statement().name(),
                result.sql().replaceAll("\\s+", " "),
                result.outcome().failure().map(failure -> "REFUSED: " + failure).orElse("done"));
    }

    private static List<String> spread(Spread spread) {
        return List.of(
                spread.table(),
                spread.kind(),
                String.valueOf(spread.shards()),
                String.join(", ", spread.rows()),
                spread.share() == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", spread.share() * 100));
    }

    private static List<String> answer(Answer answer) {
        return List.of(
                answer.query(),
                answer.shape(),
                answer.verdict(),
                answer.plan(),
                String.valueOf(answer.expected().size()),
                milliseconds(answer.found().elapsed().toNanos()),
                milliseconds(answer.onPlain().toNanos()));
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private static void resharded(Proof proof, List<Block> blocks) {
        boolean worked =
                proof.changes().stream().anyMatch(change -> change.load().isPresent());
        blocks.add(new Block.Prose("3. Resharded", worked ? work(proof) : NOBODY));
        if (!proof.loadNotes().isEmpty()) {
            blocks.add(new Block.Messages(Stream.concat(Stream.of("Of writes.sql:"), proof.loadNotes().stream())
                    .toList()));
        }
        blocks.add(new Block.Table(
                "What was changed, and what the application felt",
                List.of(
                        "Change",
                        "How",
                        "Writes",
                        "Reads",
                        "A write waited",
                        "A read waited",
                        "Lost or doubled",
                        "Refused at first"),
                proof.changes().stream().map(ProofPage::change).toList()));
        blocks.add(
                new Block.Prose(
                        "Why a tenant's shard is cut with writes blocked",
                        "Online, an UPDATE of the shard at the wrong moment keeps the split waiting for ever (citusdata/citus#6790)."));
        blocks.add(new Block.Table(
                "How the shards of each table moved: those of one tenant go together, so that one table can hold up all",
                List.of("Table", "Moved", "Why"),
                proof.spreads().stream()
                        .filter(spread -> spread.kind().equals("distributed"))
                        .map(spread -> moved(spread, proof.changes()))
                        .toList()));
    }

    private static List<String> moved(Spread spread, List<Change> changes) {
        List<String> ways = changes.stream()
                .filter(Change::isMove)
                .map(Change::how)
                .distinct()
                .toList();
        String name = spread.table().substring(spread.table().indexOf('.') + 1);
        Optional<String> own = changes.stream()
                .flatMap(change -> change.refusals().stream())
                .filter(refusal -> refusal.contains("relation " + name) || refusal.contains('"' + name + "_"))
                .findFirst();
        boolean refused = changes.stream().anyMatch(change -> !change.refusals().isEmpty());
        return List.of(
                spread.table(),
                String.join(", then ", ways),
                own.orElse(
                        refused
                                ? "it could be moved online, but not those that it lies with"
                                : "every row can be told by a key"));
    }

    private static String work(Proof proof) {
        String what = proof.loadNotes().isEmpty()
                ? "Clients copied rows within their tenants, changed their copies and read them"
                : "Clients did what writes.sql says, each for tenants of its own, and read";
        return what
                + ", while the cluster was changed. Every row that was acknowledged was given to the plain PostgreSQL too, "
                + "and the contents were compared after each change. Waits are the longest, in milliseconds.";
    }

    private static List<String> change(Change change) {
        return Stream.of(
                        Stream.of(change.title(), change.how()),
                        change.load().map(ProofPage::felt).orElseGet(() -> Stream.of("", "", "", "", "")),
                        Stream.of(String.join(" ", change.refusals())))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<String> felt(LoadReport load) {
        return Stream.of(
                String.valueOf(load.history().count(true)),
                String.valueOf(load.history().count(false)),
                String.valueOf(load.history().longestWriteStall().toMillis()),
                String.valueOf(
                        load.history().of(load.reader()).longestReadStall().toMillis()),
                String.valueOf(load.findings().size()));
    }

    private static void undistributed(Proof proof, List<Block> blocks) {
        blocks.add(new Block.Prose("4. Undistributed", "The way back, and what it left otherwise."));
        script(proof.unsharding(), blocks);
        if (proof.schema().isEmpty()) {
            blocks.add(new Block.Prose("What came back", "Every definition as it was."));
            return;
        }
        blocks.add(new Block.Table(
                "What came back otherwise",
                List.of("Of", "Lost", "New"),
                proof.schema().stream()
                        .map(difference -> List.of(
                                difference.part().title(),
                                String.join("\n", difference.lost()),
                                String.join("\n", difference.added())))
                        .toList()));
    }
}
