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
import shardingspec.sql.Database;
import shardingspec.sql.ScriptResult;

@JourneySpec(Step.TRANSACTION_COMMITTED)
@Tag("phase2")
class Phase2eTransactionSpec {

    private static final String SCRIPT = "queries/25_distributed_transaction.sql";

    @Test
    @Order(1)
    void a_transaction_over_several_shards_commits_in_two_phases(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("commit"))
                .succeeded()
                .noticed("issuing PREPARE TRANSACTION", 2)
                .noticed("issuing COMMIT PREPARED", 2);
    }

    @Test
    @Order(2)
    void a_rollback_prepares_nothing(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("rollback"))
                .succeeded()
                .noticed("issuing ROLLBACK", 2)
                .neverNoticed("PREPARE");
    }

    @Test
    @Order(3)
    void an_error_on_one_shard_aborts_the_transaction_on_all(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("break_a_key"))
                .failedWith("23505")
                .withMessage("duplicate key value violates unique constraint \"orders_pkey");
        assertThat(script.statement("commit_after_error")).neverNoticed("PREPARE");
    }

    @Test
    @Order(4)
    void what_was_committed_is_there_and_what_was_aborted_left_nothing_on_any_shard(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(5)
    void no_transaction_hangs_between_the_two_phases_on_any_node(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Assertions.assertThat(new Database(node).value("SELECT count(*) FROM pg_prepared_xacts"))
                    .isEqualTo("0");
        }
    }
}
