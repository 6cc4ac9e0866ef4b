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

@LedgerSpec(LedgerStep.DISTRIBUTED)
@AboutScript(Ledger2TablesDistributedSpec.SCRIPT)
class Ledger2TablesDistributedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/82_distribute.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can the application write while its tables are distributed?",
            statements = {"distribute_orders", "distribute_order_items", "waiting_writers"},
            notice = """
                    No: the lock that lets readers pass holds every write up, from the first call to the commit. The concurrent form, at \
                    the end of this phase, is the way without this wait.""")
    void writes_wait_until_the_copy_is_committed(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("waiting_writers").column("writers_wait"))
                .as("whether a write waited for a lock before the commit")
                .containsExactly("t");
        assertThat(journey.loadBeside(SCRIPT)).letNoWriteThroughDuring("waiting_writers");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can it read?",
            statements = {"distribute_orders"},
            notice = """
                    Yes: the reading client was answered while the rows were copied.""")
    void reads_go_on_meanwhile(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).letReadsThroughDuring("distribute_orders");
    }

    @Test
    @Order(3)
    @Lesson(question = "Was anything refused or lost?", notice = """
                    No operation was refused, every write that was acknowledged is there, once and whole, and no read saw less than was written before it.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).refusedNothing().lostNothing();
    }
}
