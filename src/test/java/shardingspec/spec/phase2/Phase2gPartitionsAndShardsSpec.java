package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;

@JourneySpec(Step.SHARDS_AND_PARTITIONS_COMPARED)
@Tag("phase2")
class Phase2gPartitionsAndShardsSpec {

    private static final String SCRIPT = "concepts/40_partition_and_shard.sql";

    @Test
    @Order(1)
    void partitions_are_pruned_on_one_server(Journey journey) {
        QueryPlan plan = journey.planOf(SCRIPT, "partitioned_quarter");

        assertThat(plan).isRegular();
        Assertions.assertThat(plan.scans()).extracting(Scan::relation).containsExactly("orders_by_quarter_q2");
    }

    @Test
    @Order(2)
    void a_distributed_partitioned_table_has_shards_in_every_partition(Journey journey) {
        Assertions.assertThat(
                        journey.result(SCRIPT).rows("shards_per_partition").column("shards"))
                .containsExactly("32", "32", "32", "32");
    }

    @Test
    @Order(3)
    void partitions_are_pruned_within_the_shards(Journey journey, Cluster cluster) {
        QueryPlan plan = journey.planOf(SCRIPT, "sharded_quarter");

        assertThat(plan).fansOutToAllShards(32, cluster.worker(1), cluster.worker(2));
        Assertions.assertThat(plan.scans())
                .extracting(Scan::relation)
                .allMatch(relation -> relation.startsWith("orders_by_quarter_q2_"));
    }

    @Test
    @Order(4)
    void one_user_and_one_quarter_are_one_shard_of_one_partition(Journey journey) {
        QueryPlan plan = journey.planOf(SCRIPT, "sharded_quarter_of_one_user");

        assertThat(plan).isRoutedToSingleShard();
        Assertions.assertThat(plan.scans()).hasSize(1);
    }

    @Test
    @Order(5)
    void the_answer_is_the_same_either_way(Journey journey) {
        assertThat(journey.result(SCRIPT).rows("sharded_quarter"))
                .areExactly(journey.result(SCRIPT).rows("partitioned_quarter"));
    }
}
