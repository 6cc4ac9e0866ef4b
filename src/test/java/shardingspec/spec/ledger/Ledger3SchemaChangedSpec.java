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

@LedgerSpec(LedgerStep.SCHEMA_CHANGED)
@AboutScript(Ledger3SchemaChangedSpec.SCRIPT)
class Ledger3SchemaChangedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/83_change_schema.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Does an index on a distributed table stop the application?",
            statements = {"create_index_concurrently"},
            notice = """
                    Not with CONCURRENTLY: writes were begun and acknowledged while it was built, on all shards.""")
    void writes_go_on_while_an_index_is_built_concurrently(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).letWritesThroughDuring("create_index_concurrently");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Are both indexes there?",
            statements = {"create_index", "create_index_concurrently", "add_column", "indexes"},
            notice = """
                    They are, beside that of the key. On the shards they are looked at too: an invalid one would be named below.""")
    void both_indexes_are_there(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("indexes").column("indexname"))
                .containsExactly("ledger_orders_by_region", "ledger_orders_by_status", "orders_pkey");
    }

    @Test
    @Order(3)
    @Lesson(question = "Was anything lost?", notice = """
                    Every write that was acknowledged is there, once and whole, and no read saw less than was written before it.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).lostNothing();
    }
}
