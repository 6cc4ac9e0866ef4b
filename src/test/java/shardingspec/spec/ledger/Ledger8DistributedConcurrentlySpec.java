package shardingspec.spec.ledger;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.LedgerSpec;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;

@LedgerSpec(LedgerStep.DISTRIBUTED_CONCURRENTLY)
@AboutScript(Ledger8DistributedConcurrentlySpec.SCRIPT)
class Ledger8DistributedConcurrentlySpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/88_distribute_concurrently.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can a table be distributed without an outage?",
            statements = {"distribute_orders", "distribute_order_items"},
            notice = """
                    Yes: writes were begun and acknowledged while the concurrent form ran. Compare it in the ledger with \
                    create_distributed_table, which made every write wait.""")
    void writes_go_on_while_tables_are_distributed_concurrently(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT))
                .letWritesThroughDuring("distribute_orders")
                .letWritesThroughDuring("distribute_order_items");
    }

    @Test
    @Order(2)
    @Lesson(question = "Is every write done that waits for the switch?", statements = "distribute_orders", notice = """
                    Not for sure: an UPDATE that is waiting as it switches over may be answered with "UPDATE 0", which is no error, \
                    though its row is there. The application here looks at the count and takes that for a refusal, P0002 in the \
                    ledger; one that does not look would lose the change without a word. Nothing else was refused. \
                    create_distributed_table, which makes writes wait too, has no such moment.""")
    void at_most_an_update_finds_no_row(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).refusedNothingBut("P0002");
    }

    @Test
    @Order(3)
    @Lesson(question = "Was anything lost?", notice = """
                    Every write that was acknowledged is there, once and whole, and no read saw less than was written before it.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).lostNothing();
    }
}
