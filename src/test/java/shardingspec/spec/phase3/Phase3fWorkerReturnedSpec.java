package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.Placement;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.subject.demo.DemoQueries;

@DemoSpec(DemoStep.WORKER_RETURNED)
@AboutScript(Phase3fWorkerReturnedSpec.SCRIPT)
@Tag("phase3")
class Phase3fWorkerReturnedSpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/33a_return_worker.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can a removed worker come back?",
            statements = {"add_worker2", "should_have_shards"},
            notice = """
                    Yes, as a new member: active, and with shouldhaveshards true again, since the mark went away with \
                    the old entry.""")
    void the_removed_worker_comes_back_active_and_may_hold_shards_again(Journey journey) {
        assertThat(journey.map())
                .hasActiveWorkers("worker1", "worker2", "worker3")
                .mayHoldShards("worker2");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can the hot tenant have a node for itself?",
            statements = "move_one_shard_there",
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    Its shard was cut out before, so it can be moved like any other. worker2 now holds the two shards of \
                    user 42 and nothing else.""")
    void it_takes_the_hot_tenants_shard_and_that_alone(Journey journey) {
        assertThat(journey.map()).areColocated("orders", "order_items");
        Assertions.assertThat(journey.map().distributedPlacementsOn("worker2"))
                .extracting(Placement::table, Placement::holdsOneHash)
                .containsExactly(Assertions.tuple("order_items", true), Assertions.tuple("orders", true));
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Who answers the hot tenant now?",
            script = "queries/20_single_shard_query.sql",
            statements = "tenant_order_by_key",
            notice = """
                    One task, on worker2, where no other tenant is.""")
    void the_hot_tenant_is_now_served_by_the_returned_worker(Journey journey, Cluster cluster) {
        assertThat(journey.explain(DemoQueries.named("tenant_order_by_key")))
                .isRoutedToSingleShard()
                .hasTasks(1, cluster.worker(2));
    }

    @Test
    @Order(4)
    @Lesson(question = "Was the hot tenant locked out while it moved?", notice = "No error, and nothing lost.")
    void nothing_was_lost_and_no_error_seen(Journey journey, Cluster cluster) {
        assertThat(journey.historyDuring(SCRIPT)).sawNoErrors();
        assertThat(journey.history()).lostNoAcknowledgedWrites(journey.survivingRows());
    }
}
