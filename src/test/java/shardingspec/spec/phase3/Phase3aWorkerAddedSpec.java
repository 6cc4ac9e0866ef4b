package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.ClusterHealth;
import shardingspec.catalog.PhysicalShards;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;

@DemoSpec(DemoStep.WORKER_ADDED)
@AboutScript("resharding/30_add_worker_node.sql")
@Tag("phase3")
class Phase3aWorkerAddedSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Lesson(
            question = "What happens when a node is added?",
            statements = {"add_worker3", "shards_per_node"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    It is a member at once and holds nothing: no shard (the figures count orders and order_items \
                    together), and not yet a copy of a reference table. Adding capacity and moving data are two \
                    decisions.""")
    void the_third_worker_is_active_and_empty(Journey journey, Cluster cluster) {
        assertThat(journey.map())
                .hasActiveWorkers("worker1", "worker2", "worker3")
                .holdsNoDistributedShards("worker3")
                .hasReferenceTables("worker3")
                .hasShardsPerWorker("orders", Map.of("worker1", 16, "worker2", 16, "worker3", 0));
        Assertions.assertThat(PhysicalShards.on(cluster.worker(3)).names()).isEmpty();
    }

    @Test
    @Order(2)
    @Lesson(question = "Is the larger cluster healthy?", statements = "active_workers", notice = """
                    Sixteen connections now, four nodes with each other, and all are true.""")
    void it_can_reach_and_be_reached_by_every_node(Journey journey) {
        Assertions.assertThat(ClusterHealth.of(journey.cluster()).results())
                .hasSize(16)
                .containsOnly("t");
    }
}
