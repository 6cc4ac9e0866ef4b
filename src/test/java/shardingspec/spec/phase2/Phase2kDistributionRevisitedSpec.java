package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.DISTRIBUTION_REVISITED)
@Tag("phase2")
class Phase2kDistributionRevisitedSpec implements KeepsInvariants {

    private static final String COLOCATED = "concepts/43_colocate_by_accident.sql";
    private static final String CHANGED = "concepts/44_change_shard_key.sql";
    private static final String WAITED = "concepts/45_wait_while_distributing.sql";

    private static final List<String> COMPANIONS = List.of("table_name", "distribution_column", "with_orders");

    @Test
    @Order(1)
    @Lesson(
            question = "Can a table be colocated that has nothing to do with the others?",
            script = COLOCATED,
            statements = {"distribute_invoices", "distribute_parcels", "companions"},
            notice = """
                    Yes, and without a word: an invoice number and a user number are both bigint, and that is all Citus \
                    looks at. parcels, with colocate_with => 'none', stays by itself.""")
    void a_foreign_table_slips_into_the_group_of_orders_unless_it_is_told_not_to(Journey journey) {
        assertThat(journey.result(COLOCATED).rows("companions"))
                .areExactly(new Rows(
                        COMPANIONS,
                        List.of(
                                List.of("invoices", "id", "t"),
                                List.of("order_items", "user_id", "t"),
                                List.of("orders", "user_id", "t"),
                                List.of("parcels", "id", "f"))));
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can it be taken out again?",
            script = COLOCATED,
            statements = {"take_invoices_out", "companions_now"},
            notice = "By one call, which moves no row: the group is an entry in the metadata.")
    void a_table_is_taken_out_of_its_colocation_group(Journey journey) {
        assertThat(journey.result(COLOCATED).rows("companions_now"))
                .areExactly(new Rows(
                        COMPANIONS,
                        List.of(
                                List.of("invoices", "id", "f"),
                                List.of("order_items", "user_id", "t"),
                                List.of("orders", "user_id", "t"),
                                List.of("parcels", "id", "f"))));
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Is a wrong distribution column for ever?",
            script = CHANGED,
            statements = {"key_before", "change_key", "key_after", "shards_kept"},
            notice = """
                    No. The rows are the same and the column is another; but no shard is one of before, which is what it \
                    costs: every row was written again.""")
    void the_distribution_column_can_be_changed_and_every_shard_is_new(Journey journey) {
        ScriptResult script = journey.result(CHANGED);

        Assertions.assertThat(script.rows("key_before").value(0, "distribution_column"))
                .isEqualTo("id");
        Assertions.assertThat(script.rows("key_after").value(0, "distribution_column"))
                .isEqualTo("user_id");
        Assertions.assertThat(script.rows("key_after").value(0, "rows"))
                .isNotEqualTo("0")
                .isEqualTo(script.rows("key_before").value(0, "rows"));
        assertThat(script.rows("shards_kept"))
                .areExactly(new Rows(List.of("shards", "of_before"), List.of(List.of("32", "0"))));
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Can the application write while a table is distributed?",
            script = WAITED,
            statements = {"begin", "distribute", "locks"},
            notice = """
                    No: until the transaction ends it holds an ExclusiveLock on the table. SELECT goes on, and INSERT, UPDATE \
                    and DELETE wait as long as the rows are copied.""")
    void distributing_a_table_holds_a_lock_that_excludes_every_write(Journey journey) {
        Assertions.assertThat(journey.result(WAITED).rows("locks").column("mode"))
                .containsExactly("ExclusiveLock");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Is there a way without the wait?",
            script = WAITED,
            statements = {
                "begin_concurrently",
                "distribute_concurrently_in_transaction",
                "rollback",
                "distribute_concurrently"
            },
            notice = """
                    There is, outside of a transaction. On a table without a key it says that UPDATE and DELETE fail \
                    meanwhile: there is nothing by which it could follow them.""")
    void distributing_concurrently_needs_a_transaction_of_its_own_and_asks_for_a_key(Journey journey) {
        ScriptResult script = journey.result(WAITED);

        assertThat(script.statement("distribute_concurrently_in_transaction"))
                .failedWith("25001")
                .withMessage("create_distributed_table_concurrently cannot run inside a transaction block");
        assertThat(script.statement("distribute_concurrently"))
                .succeeded()
                .noticed("does not have a REPLICA IDENTITY or PRIMARY KEY", 1);
    }
}
