package shardingspec.report.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.StatementResult;

/** What workers answered to one statement: each answer once, with the names of those that gave it. */
final class WorkerAnswers {

    private final Answers answers;

    WorkerAnswers(Answers answers) {
        this.answers = answers;
    }

    /** Whether workers alone ran the statement, all of them the same, so that their answers can be shown together. */
    static boolean areOf(List<ScriptResult> runs, String statement) {
        List<String> texts = runs.stream()
                .flatMap(run -> run.statements().stream())
                .filter(result -> result.statement().name().equals(statement))
                .map(StatementResult::sql)
                .toList();
        return !texts.isEmpty()
                && texts.size() == runs.size()
                && texts.stream().distinct().count() == 1;
    }

    List<Block> blocks(List<ScriptResult> runs, String statement) {
        Map<List<Block>, List<String>> workers = new LinkedHashMap<>();
        for (ScriptResult run : runs) {
            List<Block> all = answers.blocks(run.statement(statement), false);
            workers.computeIfAbsent(all, answer -> new ArrayList<>())
                    .add(run.node().name());
        }
        List<Block> blocks = new ArrayList<>();
        List<Block> first = workers.keySet().iterator().next();
        first.stream().filter(Block.Sql.class::isInstance).forEach(blocks::add);
        workers.forEach((answer, names) -> answer.stream()
                .filter(block -> !(block instanceof Block.Sql) && !(block instanceof Block.Upstream))
                .map(block -> named(block, String.join(", ", names)))
                .forEach(blocks::add));
        first.stream().filter(Block.Upstream.class::isInstance).forEach(blocks::add);
        return blocks;
    }

    private static Block named(Block block, String names) {
        if (block instanceof Block.Table table) {
            return new Block.Table(table.caption().replace("The server", names), table.columns(), table.rows());
        } else if (block instanceof Block.Messages messages) {
            return new Block.Messages(
                    messages.lines().stream().map(line -> names + ": " + line).toList());
        }
        return block;
    }
}
