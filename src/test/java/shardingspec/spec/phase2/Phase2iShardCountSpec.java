package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Rows;

@DemoSpec(DemoStep.SHARD_COUNTS_COMPARED)
@AboutScript(Phase2iShardCountSpec.SCRIPT)
@Tag("phase2")
class Phase2iShardCountSpec implements KeepsInvariants {

    static final String SCRIPT = "concepts/42_shard_count_and_replication.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "How many shards should a table have?",
            statements = {"set_shard_count", "distribute_wide", "placements"},
            notice = """
                    The setting counts at the moment of distribution, and not afterwards. More shards than nodes leave \
                    room to grow.""")
    void the_shard_count_is_taken_from_the_setting_when_a_table_is_distributed(Journey journey) {
        Rows placements = journey.result(SCRIPT).rows("placements");

        Assertions.assertThat(placements.column("table_name")).containsExactly("replicated_orders", "wide_orders");
        Assertions.assertThat(placements.column("shards")).containsExactly("4", "64");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can Citus keep two copies of a shard?",
            statements = {"set_replication_factor", "distribute_replicated", "placements"},
            notice = """
                    It can: four shards have eight placements, two of each.""")
    void a_replication_factor_of_two_makes_two_placements_of_every_shard(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("placements").column("placements"))
                .containsExactly("8", "64");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Who keeps the copies equal?",
            statements = {"write_to_both_copies", "rows_per_copy"},
            notice = "Whoever wrote: the write was one statement, and both copies of each shard hold its rows.")
    void both_copies_of_a_shard_hold_the_same_rows(Journey journey) {
        Rows copies = journey.result(SCRIPT).rows("rows_per_copy");

        Assertions.assertThat(copies.column("copies")).hasSize(4).containsOnly("2");
        Assertions.assertThat(copies.column("different_contents")).containsOnly("1");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Can a table with two copies be colocated with one that has one?",
            statements = "colocate_unequal",
            notice = """
                    No: colocated shards lie on the same nodes, so they have as many copies.""")
    void tables_of_another_count_of_copies_cannot_be_colocated(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("colocate_unequal"))
                .failedWith("XX000")
                .withMessage("cannot colocate tables orders and replicated_orders")
                .withDetail("Replication models don't match");
    }
}
