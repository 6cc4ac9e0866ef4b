package shardingspec.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shardingspec.event.Event;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.Difference;
import shardingspec.lesson.LessonRef;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.report.narrative.ByHandAgainstCitusPage.Told;
import shardingspec.report.page.MarkdownPage;
import shardingspec.report.picture.Drawing;
import shardingspec.report.picture.Scene;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;

/** The statements by hand and those of Citus are counted alike, in the scripts themselves. */
class ByHandFiguresTest {

    private final Notebook notebook = new Notebook();

    @Test
    void to_cut_with_citus_takes_the_nodes_and_the_migration_of_the_keys() {
        ran("sharding/10_enable_citus.sql", "coordinator", "worker1", "worker2", "worker3");
        ran("sharding/10a_share_node_credentials.sql", "coordinator", "worker1", "worker2", "worker3");
        ran("sharding/11_add_workers.sql", "coordinator", "coordinator"); // the first was made to fail
        ran("sharding/12_distribute_table.sql", "coordinator");

        assertThat(page("2", Difference.CUT)).contains(": 21 statements for two tables", ", 12 of them to get servers");
    }

    @Test
    void to_move_with_citus_takes_the_new_node_and_the_wait() {
        ran("sharding/10_enable_citus.sql", "coordinator", "worker3");
        ran("sharding/10a_share_node_credentials.sql", "coordinator", "worker3");
        ran("resharding/30_add_worker_node.sql", "coordinator");
        ran("resharding/31_rebalance_shards.sql", "coordinator");

        assertThat(page("2", Difference.MOVE)).contains(": 7 statements for ten shards", ", 4 of them to get servers");
    }

    @Test
    void to_cut_by_hand_takes_every_partition_on_its_worker() {
        ran("by_hand/70_create_partition.sql", "worker1", "worker2", "worker1", "worker2", "worker3");
        ran("by_hand/71_shard_by_hand.sql", "coordinator");
        ran("by_hand/72_analyze_partitions.sql", "worker1", "worker2");

        assertThat(page("1b", Difference.CUT)).contains(": 38 statements for two tables", ", 5 of them to get servers");
    }

    @Test
    void to_move_by_hand_takes_no_begin_and_no_commit() {
        ran("by_hand/70_create_partition.sql", "worker1", "worker3");
        ran("by_hand/76_move_partition.sql", "coordinator");
        ran("by_hand/77_drop_moved_partition.sql", "worker1");

        assertThat(page("1b", Difference.MOVE))
                .contains(": 20 statements for one partition", ", 2 of them to get servers");
    }

    private void ran(String name, String... nodes) {
        Script script = ScriptParser.load(name);
        for (String node : nodes) {
            notebook.accept(new Event.ScriptRan(new ScriptResult(
                    script,
                    new Node(node, node, 5432, node, 5432, new Login("", "", "")),
                    script.statements().stream().map(ByHandFiguresTest::done).toList())));
        }
    }

    private static StatementResult done(ScriptStatement statement) {
        Optional<SqlFailure> failure =
                statement.refused() ? Optional.of(new SqlFailure("0A000", "refused", "", "", "")) : Optional.empty();
        return new StatementResult(
                statement, statement.sql(), new Outcome(Rows.NONE, 0, List.of(), failure, Duration.ZERO), null);
    }

    private String page(String phase, Difference difference) {
        LessonRef lesson = new LessonRef(
                Chapter.of("ByHand1TablesShardedSpec", phase, "A phase", "a step"),
                1,
                "It is so",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                0,
                List.of(),
                List.of(difference));
        Wording wording =
                Wording.stable(new Scene(List.of("coordinator"), Map.of(), List.of(), List.of("orders"), "42", 0));
        return new MarkdownPage(Drawing::title)
                .render(new ByHandAgainstCitusPage(notebook, wording).write(List.of(new Told(lesson, true))));
    }
}
