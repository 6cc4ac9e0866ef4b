package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;

@DemoSpec(DemoStep.SHARDS_AND_PARTITIONS_COMPARED)
@AboutScript(Phase2gPartitionsAndShardsSpec.SCRIPT)
@Tag("phase2")
class Phase2gPartitionsAndShardsSpec implements KeepsInvariants {

    static final String SCRIPT = "concepts/40_partition_and_shard.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "What does partitioning do, without any sharding?",
            statements = "partitioned_quarter",
            notice = """
                    A filter on the partition key leaves one partition to read. All of them lie on one server: less to \
                    read, not more machines.""")
    void partitions_are_pruned_on_one_server(Journey journey) {
        QueryPlan plan = journey.planOf(SCRIPT, "partitioned_quarter");

        assertThat(plan).isRegular();
        Assertions.assertThat(plan.scans()).extracting(Scan::relation).containsExactly("orders_by_quarter_q2");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can a table be partitioned and sharded?",
            statements = {"distribute", "shards_per_partition"},
            notice = """
                    Yes: every partition becomes a distributed table of its own, cut by the same hash.""")
    void a_distributed_partitioned_table_has_shards_in_every_partition(Journey journey) {
        Assertions.assertThat(
                        journey.result(SCRIPT).rows("shards_per_partition").column("shards"))
                .containsExactly("32", "32", "32", "32");
    }

    @Test
    @Order(3)
    @Lesson(question = "Do both prunings work together?", statements = "sharded_quarter", notice = """
                    The filter on time leaves one partition, and of it all shards are asked: time does not say which \
                    user.""")
    void partitions_are_pruned_within_the_shards(Journey journey, Cluster cluster) {
        QueryPlan plan = journey.planOf(SCRIPT, "sharded_quarter");

        assertThat(plan).fansOutToAllShards(32, cluster.worker(1), cluster.worker(2));
        Assertions.assertThat(plan.scans())
                .extracting(scan -> scan.relation().replaceAll("_\\d+$", ""))
                .containsOnly("orders_by_quarter_q2");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "And with both keys in the filter?",
            statements = "sharded_quarter_of_one_user",
            notice = "One shard of one partition, on one node.")
    void one_user_and_one_quarter_are_one_shard_of_one_partition(Journey journey) {
        QueryPlan plan = journey.planOf(SCRIPT, "sharded_quarter_of_one_user");

        assertThat(plan).isRoutedToSingleShard();
        Assertions.assertThat(plan.scans()).hasSize(1);
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Do they answer alike?",
            statements = {"partitioned_quarter", "sharded_quarter"},
            notice = """
                    Yes. Partitioning and sharding decide where rows lie, never what a query means.""")
    void the_answer_is_the_same_either_way(Journey journey) {
        assertThat(journey.result(SCRIPT).rows("sharded_quarter"))
                .areExactly(journey.result(SCRIPT).rows("partitioned_quarter"));
    }
}
