package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.report.picture.Scene;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.StatementResult;

/** Every worker's answer is shown, those that are the same once. */
class WorkerAnswersTest {

    private static final String STATEMENT = "reader_left";

    private final WorkerAnswers answers =
            new WorkerAnswers(new Answers(Wording.stable(new Scene(List.of(), Map.of(), List.of(), List.of(), "", 0))));

    @Test
    void an_answer_that_differs_is_told_with_its_worker() {
        List<ScriptResult> runs =
                List.of(answered("worker1", "a role"), answered("worker2", "no role"), answered("worker3", "a role"));

        assertThat(WorkerAnswers.areOf(runs, STATEMENT)).isTrue();
        assertThat(answers.blocks(runs, STATEMENT))
                .filteredOn(Block.Table.class::isInstance)
                .extracting(block -> ((Block.Table) block).caption() + ": " + ((Block.Table) block).rows())
                .containsExactly("worker1, worker3 answered: [[a role]]", "worker2 answered: [[no role]]");
        assertThat(answers.blocks(runs, STATEMENT))
                .filteredOn(Block.Sql.class::isInstance)
                .hasSize(1);
    }

    @Test
    void one_worker_alone_is_named_too() {
        List<ScriptResult> runs = List.of(answered("worker2", "a role"));

        assertThat(WorkerAnswers.areOf(runs, STATEMENT)).isTrue();
        assertThat(answers.blocks(runs, STATEMENT))
                .filteredOn(Block.Table.class::isInstance)
                .extracting(block -> ((Block.Table) block).caption())
                .containsExactly("worker2 answered");
    }

    @Test
    void without_a_worker_there_is_no_answer_to_show() {
        assertThat(WorkerAnswers.areOf(List.of(), STATEMENT)).isFalse();
    }

    private static ScriptResult answered(String node, String value) {
        Script script = ScriptParser.load("resharding/34a_clear_workers.sql");
        ScriptStatement statement = script.statements().stream()
                .filter(one -> one.name().equals(STATEMENT))
                .findFirst()
                .orElseThrow();
        Rows rows = new Rows(List.of("rolname"), List.of(List.of(value)));
        Outcome outcome = new Outcome(rows, -1, List.of(), Optional.empty(), Duration.ZERO);
        return new ScriptResult(
                script,
                new Node(node, node, 5432, node, 5432, new Login("", "", "")),
                List.of(new StatementResult(statement, statement.sql(), outcome, null)));
    }
}
