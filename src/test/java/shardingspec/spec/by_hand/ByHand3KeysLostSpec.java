package shardingspec.spec.by_hand;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.ByHand;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.BY_HAND_KEYS_LOST)
@AboutScript(ByHand3KeysLostSpec.SCRIPT)
@Tag("by_hand")
class ByHand3KeysLostSpec implements KeepsInvariants {

    static final String SCRIPT = "by_hand/74_lose_keys.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can the table have a primary key?",
            statements = {"declare_old_key", "declare_new_key"},
            notice = """
                    Without the partition key it may not be declared on any partitioned table, and with it not on one \
                    whose partitions are foreign. Citus refuses the first too, and accepts the second.""",
            compares = Difference.UNIQUE_KEY)
    void no_unique_key_can_be_declared(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("declare_old_key"))
                .failedWith("0A000")
                .withMessage("unique constraint on partitioned table must include all partitioning columns");
        assertThat(script.statement("declare_new_key"))
                .failedWith("42809")
                .withMessage("cannot create unique index on partitioned table \"orders\"")
                .withDetail("partitions that are foreign tables");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "So is nothing unique any more?",
            statements = "same_key_in_one_partition",
            notice = """
                    Within a partition the key holds that was declared on the worker. The CONTEXT tells where the error \
                    comes from: the coordinator only passes it on.""",
            compares = Difference.UNIQUE_KEY)
    void within_a_partition_the_key_of_the_worker_holds(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("same_key_in_one_partition"))
                .failedWith("23505")
                .withMessage("duplicate key value violates unique constraint \"orders_2_pkey\"")
                .withContext("remote SQL command: INSERT INTO by_hand.orders_2");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "And across servers?",
            statements = {"same_id_on_other_server", "duplicate_ids"},
            notice = """
                    One id, two orders, on two servers, and no error. With Citus and a key on (user_id, id) the same is \
                    possible, but Citus makes us change the key before it distributes the table; here nobody asks.""",
            compares = Difference.UNIQUE_KEY)
    void one_id_got_in_twice(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("same_id_on_other_server")).succeeded();
        Rows duplicates = journey.result(SCRIPT).rows("duplicate_ids");

        Assertions.assertThat(duplicates.column("orders")).containsExactly("2");
        Assertions.assertThat(duplicates.column("partitions")).containsExactly("by_hand.orders_2, by_hand.orders_3");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Can the items refer to their orders?",
            statements = {"reference_orders", "reference_from_foreign_table", "reference_to_foreign_table"},
            notice = """
                    Refused three times: there is no key to point at, a table with foreign partitions may not point, and \
                    a foreign table may not be pointed at.""",
            compares = Difference.FOREIGN_KEY)
    void no_foreign_key_can_be_declared_from_or_to_a_foreign_table(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("reference_orders"))
                .failedWith("42830")
                .withMessage("there is no unique constraint matching given keys for referenced table \"orders\"");
        assertThat(script.statement("reference_from_foreign_table"))
                .failedWith("42809")
                .withMessage("foreign key constraints are not supported on foreign tables");
        assertThat(script.statement("reference_to_foreign_table"))
                .failedWith("42809")
                .withMessage("referenced relation \"orders_2\" is not a table");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "What does that let in?",
            statements = {"item_without_order", "items_without_order"},
            notice = """
                    An item of an order that does not exist. In Phase 1 this INSERT is an error, and so it is in Phase \
                    2.""",
            compares = Difference.FOREIGN_KEY)
    void an_item_without_an_order_got_in(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("item_without_order")).succeeded();
        Assertions.assertThat(journey.result(SCRIPT).rows("items_without_order").column("product_name"))
                .containsExactly("of no order");
    }

    @Test
    @Order(6)
    @Lesson(
            question = "Is that fixed again?",
            statements = {"delete_duplicate", "delete_item"},
            notice = """
                    Both rows are gone, and the tables hold the rows of Phase 1. In an application they would have to be \
                    found first.""")
    void what_got_in_was_taken_out_again(Journey journey) {
        assertThat(ByHand.contents(journey.cluster(), journey.subject())).holdsTheSameRowsAs(journey.oracleContents());
    }
}
