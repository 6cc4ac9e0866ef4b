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

@LedgerSpec(LedgerStep.EXTENSION_CREATED)
@AboutScript(Ledger0ExtensionCreatedSpec.SCRIPT)
class Ledger0ExtensionCreatedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/80a_create_extension.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Does CREATE EXTENSION stop the application?",
            statements = {"create_extension"},
            notice = """
                    No: writes and reads were begun and acknowledged while it was created.""")
    void the_application_goes_on_while_the_extension_is_created(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).letWritesThroughDuring("create_extension");
        assertThat(journey.loadBeside(SCRIPT)).letReadsThroughDuring("create_extension");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Is any table a Citus table now?",
            statements = {"tables_of_citus"},
            notice = """
                    None. Creating the extension is a step of its own, and can be taken long before the first table is distributed.""")
    void no_table_is_distributed_by_it(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("tables_of_citus").column("tables"))
                .as("Citus tables")
                .containsExactly("0");
    }

    @Test
    @Order(3)
    @Lesson(question = "Was anything refused or lost?", notice = """
                    No operation was refused, every write that was acknowledged is there, once and whole, and no read saw less than was written before it.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).refusedNothing().lostNothing();
    }
}
