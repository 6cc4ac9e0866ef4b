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

@LedgerSpec(LedgerStep.COORDINATOR_RESTARTED)
@AboutScript(Ledger6CoordinatorRestartedSpec.SCRIPT)
class Ledger6CoordinatorRestartedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/86_restart_coordinator.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "What does it see of the coordinator?",
            statements = {"restart", "after_the_restart"},
            notice = """
                    Every operation that comes meanwhile fails or waits. A worker, which has the metadata too, answered before and after.""")
    void operations_fail_and_a_worker_still_answers(Journey journey) {
        LoadReport load = journey.loadBeside(SCRIPT);
        Assertions.assertThat(load.history().meeting(load.window("restart")).withErrors())
                .as("operations with an error while the server was restarted")
                .isNotEmpty();
        Assertions.assertThat(journey.result(SCRIPT).rows("after_the_restart").single())
                .isEqualTo("t");
    }

    @Test
    @Order(2)
    @Lesson(question = "Was anything lost?", notice = """
                    Every write that was acknowledged is there, once and whole, and no read saw less than was written before it. A write whose answer never came was settled \
                    by looking.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).lostNothing();
    }
}
