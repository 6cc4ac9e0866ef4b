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

@LedgerSpec(LedgerStep.UNDISTRIBUTED)
@AboutScript(Ledger7UndistributedSpec.SCRIPT)
class Ledger7UndistributedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/87_undistribute.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can the application go on while its tables are brought back?",
            statements = {"undistribute_orders", "undistribute_order_items", "locks"},
            notice = """
                    No: both tables are locked so that not even a read gets through. No read and no write was answered between the \
                    last call and the commit.""")
    void reads_and_writes_wait_until_the_copy_is_committed(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("locks").column("table_name"))
                .containsExactly("ledger.order_items", "ledger.orders");
        assertThat(journey.loadBeside(SCRIPT)).letNoWriteThroughDuring("locks").letNoReadThroughDuring("locks");
    }

    @Test
    @Order(2)
    @Lesson(question = "Was anything refused or lost?", notice = """
                    No operation was refused, every write that was acknowledged is there, once and whole, and no read saw less than was written before it.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).refusedNothing().lostNothing();
    }
}
