package shardingspec.spec.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.LedgerSpec;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;

@LedgerSpec(LedgerStep.CLOSED)
@AboutScript(Ledger9ClosedSpec.SCRIPT)
class Ledger9ClosedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/89_drop_tables.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Is everything gone that was made for this?",
            statements = {"drop_schema", "tables_left"},
            notice = """
                    No table of the schema is in the catalogs any more; what must not stay on the workers is looked at below.""")
    void no_table_of_the_ledger_is_left(Journey journey) {
        assertThat(journey.result(SCRIPT).rows("tables_left").single()).isEqualTo("0");
    }
}
