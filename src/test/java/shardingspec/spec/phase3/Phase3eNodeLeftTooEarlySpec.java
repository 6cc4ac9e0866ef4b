package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.NODE_LEFT_TOO_EARLY)
@AboutScript(Phase3eNodeLeftTooEarlySpec.SCRIPT)
@Tag("phase3")
class Phase3eNodeLeftTooEarlySpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/33b_leave_too_early.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "What does a shard that moved leave on its old node?",
            statements = {
                "create_parcels",
                "set_one_shard",
                "distribute_parcels",
                "switch_off_background",
                "reload",
                "add_worker2",
                "copy_reference_tables",
                "move_there",
                "move_away",
                "leftover"
            },
            notice = """
                    Its old copy, and a row of pg_dist_cleanup that says so. The background drops both before long; here it \
                    was switched off, so that what comes next does not depend on who is quicker. All of this is staging: a \
                    table of one shard, which was moved to worker2 and away again, as by a drain.""")
    void a_copy_and_a_row_wait_for_the_background(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("move_away")).succeeded();
        Assertions.assertThat(journey.result(SCRIPT).rows("leftover").column("object_name"))
                .singleElement()
                .asString()
                .startsWith("public.parcels_");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Why was there a cleanup before the node was removed?",
            statements = {
                "note_group",
                "remove_too_early",
                "add_again",
                "copy_reference_tables_again",
                "move_refused",
                "move_elsewhere_refused"
            },
            notice = """
                    Here it is left out. The row names the node by its group, and the node that was added again has another. \
                    The row is still there, and as long as it is, every move of this shard is refused: back to the node, and \
                    to any other.""")
    void while_the_row_is_there_the_shard_cannot_be_moved(Journey journey) {
        for (String move : List.of("move_refused", "move_elsewhere_refused")) {
            assertThat(journey.result(SCRIPT).statement(move))
                    .failedWith("XX000")
                    .withMessage("shard move failed as the orphaned shard")
                    .withMessage("leftover from the previous move could not be cleaned up");
        }
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Does the cleanup help afterwards?",
            statements = {"clean_up_in_vain", "rows_of_no_node"},
            notice = """
                    No, and it does not report that: it passes over the row, whose group is no node any more. The query finds \
                    such rows on any cluster.""")
    void the_cleanup_passes_over_the_row_of_a_node_that_is_no_more(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);
        Rows rows = script.rows("rows_of_no_node");

        assertThat(script.statement("clean_up_in_vain")).succeeded();
        Assertions.assertThat(rows.column("object_name"))
                .isEqualTo(script.rows("leftover").column("object_name"));
        Assertions.assertThat(rows.column("group_that_left")).containsExactly("t");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "What is the way out?",
            statements = {"forget_the_rows", "copy_still_there", "move_works"},
            notice = """
                    The rows of the group that left are deleted by hand, and then the move works. It was the row that was in \
                    the way, not the old copy: that is still on worker2, and the move replaces it.""")
    void without_the_row_the_move_works_though_the_copy_is_still_there(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.statement("forget_the_rows").outcome().updateCount())
                .isEqualTo(1);
        Assertions.assertThat(script.rows("copy_still_there").column("copy_on_worker2"))
                .containsExactly("t");
        Assertions.assertThat(script.rows("move_works").size()).isEqualTo(1);
    }

    @Test
    @Order(5)
    @Lesson(
            question = "How is it avoided?",
            statements = {
                "move_away_again",
                "clean_up_before_removing",
                "rows_before_removing",
                "remove_after_cleanup",
                "add_after_cleanup",
                "copy_reference_tables_after_cleanup",
                "move_works_at_once"
            },
            notice = """
                    By one call before the node is removed, with the background still off: no row is left, and when the node \
                    is added again the same move works at once.""")
    void with_a_cleanup_before_it_is_removed_the_node_gets_the_shard_again(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.rows("rows_before_removing")).areExactly(new Rows(List.of("rows"), List.of(List.of("0"))));
        Assertions.assertThat(script.rows("remove_after_cleanup").size()).isEqualTo(1);
        Assertions.assertThat(script.rows("move_works_at_once").size()).isEqualTo(1);
    }
}
