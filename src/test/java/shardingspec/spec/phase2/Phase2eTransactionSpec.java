package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Node;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptResult;

@JourneySpec(Step.TRANSACTION_COMMITTED)
@Tag("phase2")
class Phase2eTransactionSpec {

    private static final String SCRIPT = "queries/25_distributed_transaction.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "How can a transaction on two servers be all or nothing?",
            script = "queries/25_distributed_transaction.sql",
            statements = {"begin", "ship_paid_orders", "commit"},
            notice = "First PREPARE TRANSACTION on each worker, and only when both have promised, COMMIT "
                    + "PREPARED on each. The application said no more than COMMIT.")
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
            script = "queries/25_distributed_transaction.sql",
            statements = {"begin_rollback", "cancel_everything", "rollback"},
            notice = "ROLLBACK goes to each worker and that is all: nothing was promised, so nothing has to be "
                    + "kept.")
    void a_rollback_prepares_nothing(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("rollback"))
                .succeeded()
                .noticed("issuing ROLLBACK", 2)
                .neverNoticed("PREPARE");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "What if one shard of 32 refuses?",
            script = "queries/25_distributed_transaction.sql",
            statements = {"begin_error", "deliver_everything", "break_a_key", "commit_after_error"},
            notice = "The error of one shard aborts all of them: the COMMIT that follows is a rollback, and no "
                    + "worker is asked to prepare.")
    void an_error_on_one_shard_aborts_the_transaction_on_all(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("break_a_key"))
                .failedWith("23505")
                .withMessage("duplicate key value violates unique constraint \"orders_pkey");
        assertThat(script.statement("commit_after_error")).neverNoticed("PREPARE");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "What is left of the three transactions?",
            script = "queries/25_distributed_transaction.sql",
            statements = "statuses",
            notice = "What was committed, wholly; of the two aborted ones nothing, on any shard.")
    void what_was_committed_is_there_and_what_was_aborted_left_nothing_on_any_shard(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Can a transaction get stuck half way?",
            script = "queries/25_distributed_transaction.sql",
            statements = "prepared_transactions",
            notice = "A crash between the phases leaves a prepared transaction that holds its locks; Citus "
                    + "finishes it in the background. Here none is left on any node.")
    void no_transaction_hangs_between_the_two_phases_on_any_node(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Assertions.assertThat(new Database(node).value("SELECT count(*) FROM pg_prepared_xacts"))
                    .isEqualTo("0");
        }
    }
}
