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

    static final String SCRIPT = "ledger/83a_create_index_concurrently.sql";
    private static final String INDEX = "ledger/83_create_index.sql";
    private static final String COLUMN = "ledger/83b_add_column.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Does an index on a distributed table stop the application?",
            script = INDEX,
            statements = {"create_index", "waiting_writers"},
            notice = """
                    Every write to the table, until the transaction ends: none was answered before the commit, and one stood before \
                    the lock.""")
    void writes_wait_for_an_index(Journey journey) {
        Assertions.assertThat(journey.result(INDEX).rows("waiting_writers").column("writers_wait"))
                .as("whether a write waited for a lock before the commit")
                .containsExactly("t");
        assertThat(journey.loadBeside(INDEX)).letNoWriteThroughDuring("waiting_writers");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "And if it is built concurrently?",
            statements = {"create_index_concurrently"},
            notice = """
                    Then it stops nobody: writes were begun and acknowledged while it was built, on all shards.""")
    void writes_go_on_while_an_index_is_built_concurrently(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT)).letWritesThroughDuring("create_index_concurrently");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Is all of it there?",
            script = COLUMN,
            statements = {"add_column", "indexes", "columns"},
            notice = """
                    Both indexes, beside that of the key, and the column. The shards are looked at too: an invalid index on \
                    one of them would be named below.""")
    void both_indexes_and_the_column_are_there(Journey journey) {
        Assertions.assertThat(journey.result(COLUMN).rows("indexes").column("indexname"))
                .containsExactly("ledger_orders_by_region", "ledger_orders_by_status", "orders_pkey");
        Assertions.assertThat(journey.result(COLUMN).rows("columns").single()).isEqualTo("1");
    }

    @Test
    @Order(4)
    @Lesson(question = "Was anything lost?", notice = """
                    Not by the index that held writes up, not by the one that did not, and not by the column: every write that was \
                    acknowledged is there, once and whole.""")
    void nothing_is_lost_or_doubled(Journey journey) {
        assertThat(journey.loadBeside(INDEX)).refusedNothing().lostNothing();
        assertThat(journey.loadBeside(SCRIPT)).refusedNothing().lostNothing();
        assertThat(journey.loadBeside(COLUMN)).refusedNothing().lostNothing();
    }
}
