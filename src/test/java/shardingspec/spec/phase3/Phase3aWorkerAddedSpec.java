package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.catalog.PhysicalShards;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.subject.Query;

@JourneySpec(Step.WORKER_ADDED)
@Tag("phase3")
class Phase3aWorkerAddedSpec {

    @Test
    @Order(1)
    @Lesson(
            question = "What happens when a node is added?",
            script = "resharding/30_add_worker_node.sql",
            statements = {"add_worker3", "shards_per_node"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = "It is a member at once and holds nothing: no shard (the figures count orders and "
                    + "order_items together), and not yet a copy of a reference table. Adding capacity and moving "
                    + "data are two decisions.")
    void the_third_worker_is_active_and_empty(Journey journey, Cluster cluster) {
        assertThat(journey.map())
                .hasActiveWorkers("worker1", "worker2", "worker3")
                .holdsNoDistributedShards("worker3")
                .hasReferenceTables("worker3")
                .hasShardsPerWorker("orders", Map.of("worker1", 16, "worker2", 16, "worker3", 0));
        Assertions.assertThat(
                        PhysicalShards.ofDistributedTablesOn(cluster.worker(3)).names())
                .isEmpty();
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Is the larger cluster healthy?",
            script = "resharding/30_add_worker_node.sql",
            statements = "active_workers",
            notice = "Sixteen connections now, four nodes with each other, and all are true.")
    void it_can_reach_and_be_reached_by_every_node(Journey journey) {
        Assertions.assertThat(journey.health().column("result")).hasSize(16).containsOnly("t");
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(3)
    @Lesson(
            question = "Does the application notice the new node?",
            notice = "No: the new node holds no shard, so no query is sent to it.")
    void no_query_notices(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
    }
}
