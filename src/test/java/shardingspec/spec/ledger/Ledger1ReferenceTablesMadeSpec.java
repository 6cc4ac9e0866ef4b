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

@LedgerSpec(LedgerStep.REPLICATED)
@AboutScript(Ledger1ReferenceTablesMadeSpec.SCRIPT)
class Ledger1ReferenceTablesMadeSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/81_make_reference_tables.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can the application write while a reference table is made?",
            statements = {"replicate_orders", "replicate_order_items", "waiting_writers"},
            notice = """
                    No write was answered between the last call and the commit, and one stood before the lock: the script was held \
                    until it did, so that it can be shown.""")
    void writes_wait_until_the_copies_are_committed(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("waiting_writers").column("writers_wait"))
                .as("whether a write waited for a lock before the commit")
                .containsExactly("t");
        assertThat(journey.loadBeside(SCRIPT)).letNoWriteThroughDuring("waiting_writers");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can it read?",
            statements = {"replicate_orders"},
            notice = """
                    Yes: the reading client was answered while all rows were copied to every node.""")
    void reads_go_on_meanwhile(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).letReadsThroughDuring("replicate_orders");
    }

    @Test
    @Order(3)
    @Lesson(question = "Was anything refused or lost?", notice = """
                    No operation was refused, every write that was acknowledged is there, once and whole, and no read saw less than was written before it.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).refusedNothing().lostNothing();
    }
}
