package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

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
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.NODE_LEFT_TOO_EARLY)
@AboutScript(Phase3eNodeLeftTooEarlySpec.SCRIPT)
@Tag("phase3")
class Phase3eNodeLeftTooEarlySpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/33b_leave_too_early.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Why was there a cleanup before the node was removed?",
            statements = {"move_away", "leftover", "remove_too_early", "add_again", "move_refused"},
            notice = """
                    Here it is left out. The old copy of a shard is still on the node, and the row that remembers it names \
                    the node by a group that is gone once the node has been removed and added again. From then on every \
                    move of that shard to the node is refused.""")
    void a_shard_never_gets_back_to_a_node_that_left_with_a_leftover(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.rows("leftover").column("on_worker2")).containsExactly("t");
        assertThat(script.statement("move_refused"))
                .failedWith("XX000")
                .withMessage("shard move failed as the orphaned shard")
                .withMessage("leftover from the previous move could not be cleaned up");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Does the cleanup help afterwards?",
            statements = {"clean_up_in_vain", "rows_of_no_node"},
            notice = "No, and it does not say so: it passes over the row, whose group is no node any more.")
    void the_cleanup_passes_over_the_row_of_a_node_that_is_no_more(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("clean_up_in_vain")).succeeded();
        Assertions.assertThat(script.rows("rows_of_no_node").column("object_name"))
                .singleElement()
                .asString()
                .contains("parcels");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "What is the way out?",
            statements = {"forget_the_row", "move_works", "clean_up_before_removing", "remove_worker2"},
            notice = """
                    The row is deleted by hand, and the next move replaces the copy. It need not come to that: with the \
                    cleanup called before the node is removed, nothing is left to be in the way.""")
    void without_the_row_the_move_works(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.statement("forget_the_row").outcome().updateCount())
                .isEqualTo(1);
        assertThat(script.statement("move_works")).succeeded();
        Assertions.assertThat(script.rows("move_works").size()).isEqualTo(1);
    }
}
