package shardingspec.report.narrative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shardingspec.ledger.Entry;
import shardingspec.ledger.Ledger;
import shardingspec.lesson.LessonRef;
import shardingspec.report.picture.LoadTimeline;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.Reply;

/** What each change of the run cost the application that worked meanwhile: written when the run is over. */
public final class LedgerPage {

    public static final String TITLE = "What each change costs an application";

    private static final String INTRODUCTION =
            "An application worked while each of these changes was made: two clients that insert, change, delete and read orders, "
                    + "of one user or of two in one transaction, and a third that only reads, each 20 times a second. Beside the "
                    + "changes of the ledger's own tables nothing is deleted. An operation is counted from when it was due, so "
                    + "whoever comes during a stall waits too. When the change was done, every acknowledged write was looked for: "
                    + "lost and doubled are held to 0.";

    private static final String NOTICE =
            "The order of the waits, more than their size, carries over to other machines: all servers share one here, and the "
                    + "tables are small. What copies rows under a lock makes writes wait as long as it copies, so that wait "
                    + "grows with the table. What replicates first makes them wait for the switch alone. An error in the column "
                    + "of errors is one that a client saw, also where trying again brought the operation through; P0002 is the client's own "
                    + "complaint about a change of no row. Lost and doubled are those of the whole script; a move by hand is not counted in rows.";

    private static final String NOTHING =
            "No change was made under load in this run. Run mvn verify -Dgroups=ledger, on servers with Citus.";

    private static final String PART =
            "These are the changes of the journey itself. Those of tables, indexes and restarts are made by "
                    + "mvn verify -Dgroups=ledger.";

    private LedgerPage() {}

    public static Page write(Ledger ledger, Wording wording) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Prose("The question", "What does my application feel of each change, and is anything lost?"));
        if (ledger.entries().isEmpty()) {
            blocks.add(new Block.Prose("How to read this", NOTHING));
        } else {
            blocks.add(new Block.Prose("How to read this", INTRODUCTION));
            blocks.add(expectations(ledger, wording));
            if (wording.isExact()) {
                blocks.add(figures(ledger));
                ledger.entries().forEach(entry -> blocks.add(new Block.Figure(LoadTimeline.of(entry))));
                errorsSaid(ledger).ifPresent(blocks::add);
            }
            blocks.add(new Block.Prose("What to notice", NOTICE));
            if (ledger.entries().stream()
                    .noneMatch(entry -> entry.change().script().startsWith("ledger/"))) {
                blocks.add(new Block.Prose("What to try", PART));
            }
        }
        return new Page(LessonRef.apart(StartPage.chapter(), 3, TITLE), blocks, List.of());
    }

    /** In the docs, which have no figures, with the way to see for oneself. */
    private static Block.Table expectations(Ledger ledger, Wording wording) {
        List<String> columns = new ArrayList<>(List.of("Change", "An application has to expect that"));
        if (!wording.isExact()) {
            columns.addAll(List.of("Lost", "Doubled", "Script"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            List<String> row = new ArrayList<>(
                    List.of(entry.change().title(), entry.change().expected()));
            if (!wording.isExact()) {
                row.addAll(List.of(
                        String.valueOf(entry.lost()),
                        String.valueOf(entry.doubled()),
                        entry.change().script()));
            }
            rows.add(row);
        }
        return new Block.Table("What is to be expected", columns, rows);
    }

    private static Block.Table figures(Ledger ledger) {
        return new Block.Table(
                "What was measured, in milliseconds where nothing else is said",
                List.of(
                        "Change",
                        "Took",
                        "Rows moved",
                        "A write waited",
                        "A read waited",
                        "p99 before, meanwhile",
                        "Writes",
                        "Lost, doubled",
                        "Errors"),
                ledger.entries().stream().map(LedgerPage::row).toList());
    }

    /** Each distinct error with what became of its operation; without it a SQLSTATE says little. */
    private static Optional<Block> errorsSaid(Ledger ledger) {
        List<List<String>> rows = ledger.entries().stream()
                .flatMap(entry -> entry.during().withErrors().stream().map(operation -> error(entry, operation)))
                .distinct()
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "What the errors said",
                        List.of("Change", "Operation", "SQLSTATE", "Message", "Outcome"),
                        rows));
    }

    private static List<String> error(Entry entry, Operation operation) {
        Reply reply = operation.reply();
        return List.of(
                entry.change().title(),
                operation.kind().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                reply.sqlState(),
                reply.message().lines().findFirst().orElse(""),
                outcome(reply));
    }

    private static String outcome(Reply reply) {
        if (reply.wasInDoubt()) {
            return "no answer; looked up: " + (reply.result() == Result.ACKNOWLEDGED ? "done" : "not done");
        }
        return reply.result() == Result.ACKNOWLEDGED ? "done when tried again" : "refused";
    }

    private static List<String> row(Entry entry) {
        return List.of(
                entry.change().title(),
                millis(entry.took()),
                entry.change().movesRows()
                        ? String.format(Locale.ROOT, "%,d", entry.report().rowsMoved())
                        : "",
                millis(entry.longestWriteStall()),
                millis(entry.longestReadStall()),
                millis(entry.p99Before()) + ", " + millis(entry.p99During())
                        + entry.slowdown()
                                .map(times -> String.format(Locale.ROOT, " (×%.1f)", times))
                                .orElse(""),
                String.valueOf(entry.acknowledged()),
                entry.lost() + ", " + entry.doubled(),
                errors(entry.errors()));
    }

    private static String errors(Map<String, Long> errors) {
        return errors.isEmpty()
                ? "none"
                : errors.entrySet().stream()
                        .map(error -> error.getKey() + ": " + error.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,.0f", duration.toNanos() / 1e6);
    }
}
