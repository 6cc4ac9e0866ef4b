package shardingspec.spec.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.LedgerSpec;
import shardingspec.ledger.Change;
import shardingspec.ledger.Entry;
import shardingspec.ledger.Ledger;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;

@LedgerSpec(LedgerStep.CLOSED)
@AboutScript(Ledger9ClosedSpec.SCRIPT)
class Ledger9ClosedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/89_drop_tables.sql";

    @Test
    @Order(1)
    @Lesson(question = "Was anything lost or doubled, whatever was done?", notice = """
                    Every change of the table "What each change costs an application" was made under load, and of no acknowledged write \
                    is there less or more than one.""")
    void every_change_has_its_row_and_none_lost_or_doubled_a_write(Journey journey) {
        assertThat(Ledger.of(journey.loads()).entries())
                .allSatisfy(entry -> assertThat(List.of(entry.lost(), entry.doubled()))
                        .as("lost and doubled writes beside %s", entry.change().title())
                        .containsOnly(0L))
                .extracting(Entry::change)
                .containsExactlyElementsOf(
                        Change.possible(journey.cluster().control().isPresent()));
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Is everything gone that was made for this?",
            statements = {"drop_schema", "tables_left"},
            notice = """
                    No table of the schema is in the catalogs any more; what must not stay on the workers is looked at below.""")
    void no_table_of_the_ledger_is_left(Journey journey) {
        assertThat(journey.result(SCRIPT).rows("tables_left").single()).isEqualTo("0");
    }
}
