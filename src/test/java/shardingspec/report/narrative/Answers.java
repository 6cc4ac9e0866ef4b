package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shardingspec.event.Event;
import shardingspec.node.Node;
import shardingspec.sql.Notice;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;
import shardingspec.words.Counted;

/** What a server answered, as blocks of a page and as raw text. */
final class Answers {

    private static final String ANSWERED = "The server answered";
    private static final int MAX_ROWS = 10;
    private static final int MAX_NOTICES = 8;
    private static final int MAX_WIDTH = 160;

    private final Wording wording;

    Answers(Wording wording) {
        this.wording = wording;
    }

    /** @param underLoad whether an application was writing meanwhile, so that numbers of rows differ from run to run */
    List<Block> blocks(StatementResult result, boolean underLoad) {
        List<Block> blocks = new ArrayList<>();
        String comment = result.statement().comment();
        blocks.add(new Block.Sql(
                comment.isEmpty() ? result.statement().name().replace('_', ' ') : comment,
                wording.text(result.sql()) + ";",
                ""));
        Outcome outcome = result.outcome();
        outcome.failure().ifPresent(failure -> blocks.add(refusal(failure)));
        if (!outcome.failed()) {
            if (!outcome.notices().isEmpty()) {
                blocks.add(notices(outcome.notices()));
            }
            blocks.add(
                    saysNothing(outcome.rows())
                            ? done(outcome, underLoad && !wording.isExact())
                            : rows(outcome.rows(), answered(outcome)));
        }
        result.statement().upstream().stream()
                .map(thread -> thread.split(" ", 2))
                .forEach(thread -> blocks.add(new Block.Upstream(thread[0], thread[1])));
        return blocks;
    }

    Block rows(Rows rows) {
        return rows(rows, ANSWERED);
    }

    /** With the statement's own time, as this run measured it. */
    private String answered(Outcome outcome) {
        return wording.isExact() ? ANSWERED + " in " + wording.time(outcome.elapsed()) : ANSWERED;
    }

    private Block rows(Rows rows, String answered) {
        if (rows.columns().equals(List.of("QUERY PLAN"))) {
            return new Block.Messages(
                    rows.column("QUERY PLAN").stream().map(wording::text).toList());
        }
        List<List<String>> values = IntStream.range(0, Math.min(MAX_ROWS, rows.size()))
                .mapToObj(row -> rows.columns().stream()
                        .map(column -> shortened(rows.value(row, column)))
                        .toList())
                .toList();
        String caption = rows.size() > MAX_ROWS
                ? answered + ": " + MAX_ROWS + " of " + Counted.of(rows.size(), "row")
                : answered + (rows.isEmpty() ? ": no row" : "");
        return new Block.Table(caption, rows.columns(), wording.rows(rows.columns(), values));
    }

    /** No rows at all, or the one empty value of a function that returns nothing. */
    private static boolean saysNothing(Rows rows) {
        boolean oneValue = rows.size() == 1 && rows.columns().size() == 1;
        return rows.columns().isEmpty()
                || (oneValue && String.valueOf(rows.single()).isEmpty());
    }

    private Block done(Outcome outcome, boolean withoutCount) {
        String count = withoutCount ? Wording.LEFT_OUT : String.valueOf(outcome.updateCount());
        String rows = outcome.updateCount() > 0 ? ": " + count + (count.equals("1") ? " row" : " rows") : "";
        String time = wording.isExact() ? ", in " + wording.time(outcome.elapsed()) : "";
        return new Block.Messages(List.of("Done" + rows + time + "."));
    }

    private Block notices(List<Notice> notices) {
        List<String> lines = notices.stream()
                .map(Answers::folded)
                .map(notice -> wording.text(notice.toString()))
                .distinct()
                .toList();
        if (lines.size() <= MAX_NOTICES) {
            return new Block.Messages(lines);
        }
        List<String> first = new ArrayList<>(lines.subList(0, MAX_NOTICES));
        first.add("… and " + (lines.size() - MAX_NOTICES) + " more");
        return new Block.Messages(first);
    }

    /**
     * Of the commands sent to nodes each kind is shown once: they differ by shard, connection and time alone, and how many
     * connections there are is for the executor to decide. All of them are in the attachment.
     */
    private static Notice folded(Notice notice) {
        if (!notice.message().startsWith("issuing ")) {
            return notice;
        }
        String kind = notice.message()
                .replaceAll("(?<=[a-z])_\\d{6,}\\b", "_…")
                .replaceAll("(?<=assign_distributed_transaction_id\\()[^)]*", "…")
                .replaceAll("'citus_[\\d_]+'", "'citus_…'");
        return new Notice(notice.severity(), kind, "", "");
    }

    /** What came of connecting to a node. */
    Block connected(Event.Connected connected) {
        Node node = connected.node();
        return connected
                .refusal()
                .<Block>map(failure -> {
                    // Drivers name the address at which the specs reach a server; the nodes know it by another.
                    String message = failure.message().replace(node.host() + ":" + node.port(), node.address());
                    return refusal(new SqlFailure(
                            failure.sqlState(), node.name() + ": " + message, failure.detail(), failure.hint(), ""));
                })
                .orElseGet(() -> new Block.Messages(List.of(node.name() + " accepts connections.")));
    }

    private Block refusal(SqlFailure failure) {
        return new Block.Refusal(
                failure.sqlState(),
                wording.text(failure.message()),
                wording.text(failure.detail()),
                wording.text(failure.hint()),
                wording.text(failure.context()));
    }

    private static String shortened(String value) {
        return value.length() <= MAX_WIDTH ? value : value.substring(0, MAX_WIDTH) + " …";
    }

    /** A whole run, as psql would show it. */
    static Page.Attachment transcript(ScriptResult run) {
        StringBuilder text = new StringBuilder();
        for (StatementResult statement : run.statements()) {
            Outcome outcome = statement.outcome();
            text.append("-- ").append(statement.statement().name()).append('\n');
            text.append(statement.sql()).append(";\n");
            outcome.notices().forEach(notice -> text.append(notice).append('\n'));
            outcome.failure().ifPresent(failure -> text.append(failure).append('\n'));
            if (!outcome.rows().columns().isEmpty()) {
                text.append(outcome.rows()).append('\n');
            }
            text.append(String.format("(%d ms)%n%n", outcome.elapsed().toMillis()));
        }
        return new Page.Attachment(run.script().name() + " on " + run.node().name() + ", everything", text.toString());
    }
}
