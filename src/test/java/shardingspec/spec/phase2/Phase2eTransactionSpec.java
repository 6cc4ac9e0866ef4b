package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.TRANSACTION_COMMITTED)
@AboutScript(Phase2eTransactionSpec.SCRIPT)
@Tag("phase2")
class Phase2eTransactionSpec implements KeepsInvariants {

    static final String SCRIPT = "queries/25_distributed_transaction.sql";
    private static final String FAILING = "queries/26_fail_at_commit.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "How can a transaction on two servers be all or nothing?",
            statements = {"begin", "ship_paid_orders", "commit"},
            notice = """
                    First PREPARE TRANSACTION on each worker, and only when both have promised, COMMIT PREPARED on each. \
                    The application said no more than COMMIT.""")
    void a_transaction_over_several_shards_commits_in_two_phases(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("commit"))
                .succeeded()
                .noticed("issuing PREPARE TRANSACTION", 2)
                .noticed("issuing COMMIT PREPARED", 2);
    }

    @Test
    @Order(2)
    @Lesson(
            question = "And a rollback?",
            statements = {"begin_rollback", "cancel_everything", "rollback"},
            notice = """
                    ROLLBACK goes to each worker and that is all: nothing was promised, so nothing has to be kept.""")
    void a_rollback_prepares_nothing(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("rollback"))
                .succeeded()
                .noticed("issuing ROLLBACK", 2)
                .neverNoticed("PREPARE", script.statement("commit"));
    }

    @Test
    @Order(3)
    @Lesson(
            question = "What if one shard of 32 refuses?",
            statements = {"begin_error", "deliver_everything", "break_a_key", "commit_after_error"},
            notice = """
                    The error of one shard aborts all of them: the COMMIT that follows is a rollback, and no worker is \
                    asked to prepare.""",
            compares = Difference.UNIQUE_KEY)
    void an_error_on_one_shard_aborts_the_transaction_on_all(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("break_a_key"))
                .failedWith("23505")
                .withMessage("duplicate key value violates unique constraint \"orders_pkey");
        assertThat(script.statement("commit_after_error")).neverNoticed("PREPARE", script.statement("commit"));
    }

    @Test
    @Order(4)
    @Lesson(question = "What is left of the three transactions?", statements = "statuses", notice = """
                    What was committed, wholly; of the two aborted ones nothing, on any shard.""")
    void what_was_committed_is_there_and_what_was_aborted_left_nothing_on_any_shard(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @CsvSource({"good_first, bad_second", "bad_first, good_second"})
    @Order(6)
    @Lesson(
            question = "What if one node cannot commit?",
            script = "queries/26_fail_at_commit.sql",
            statements = {"nodes_of_both_users", "begin_{0}", "{0}", "{1}", "commit_{1}"},
            notice = """
                    The deferred key is checked when the node is asked to prepare, so nobody has committed yet. By hand \
                    the same transaction left a half of itself behind. A node that dies between the two phases is not tried \
                    here.""",
            compares = Difference.COMMIT)
    void a_commit_that_one_node_cannot_make_is_refused(String first, String second, Journey journey) {
        Assertions.assertThat(
                        journey.result(FAILING).rows("nodes_of_both_users").single())
                .isEqualTo("2");
        assertThat(journey.result(FAILING).statement(first)).succeeded();
        assertThat(journey.result(FAILING).statement(second)).succeeded();
        assertThat(journey.result(FAILING).statement("commit_" + second))
                .failedWith("23505")
                .withMessage("duplicate key value violates unique constraint \"payments_user_id_id_key");
    }

    @Test
    @Order(7)
    @Lesson(
            question = "What is left of the two failed transactions?",
            script = "queries/26_fail_at_commit.sql",
            statements = {"payments_left", "prepared_transactions"},
            notice = """
                    Nothing, in either order of the two writes: no payment 2 on any shard, no prepared transaction on \
                    any node.""",
            compares = Difference.COMMIT)
    void of_a_transaction_that_fails_at_commit_nothing_is_kept_on_any_shard(Journey journey) {
        ScriptResult script = journey.result(FAILING);

        Assertions.assertThat(script.rows("payments_left").value(0, "payments")).isEqualTo("2");
        Assertions.assertThat(script.rows("payments_left").value(0, "halves_of_failed_transactions"))
                .isEqualTo("0");
        Assertions.assertThat(script.rows("prepared_transactions").single()).isEqualTo("0");
    }
}
