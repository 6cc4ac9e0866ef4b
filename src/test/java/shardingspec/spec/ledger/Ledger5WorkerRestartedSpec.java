package shardingspec.spec.ledger;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.LedgerSpec;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.workload.checker.LoadReport;

@LedgerSpec(LedgerStep.WORKER_RESTARTED)
@AboutScript(Ledger5WorkerRestartedSpec.SCRIPT)
class Ledger5WorkerRestartedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/85_restart_worker.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "What does the application see of a worker that restarts?",
            statements = {"restart", "after_the_restart"},
            notice = """
                    Errors, as connections broke; the ledger counts them by SQLSTATE. Then the cluster answers from all shards again.""")
    void operations_fail_and_the_cluster_answers_again(Journey journey) {
        LoadReport load = journey.loadBeside(SCRIPT);
        Assertions.assertThat(load.history().meeting(load.window("restart")).withErrors())
                .as("operations with an error while the server was restarted")
                .isNotEmpty();
        Assertions.assertThat(journey.result(SCRIPT).rows("after_the_restart").single())
                .isEqualTo("t");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Was anything lost?",
            statements = {"settle_transactions"},
            notice = """
                    Every write that was acknowledged is there, once and whole, and no read saw less than was written before it. A write whose answer never came was settled \
                    by looking.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).lostNothing();
    }
}
