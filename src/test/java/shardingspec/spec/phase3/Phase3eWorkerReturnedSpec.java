package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.Placement;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.workload.SurvivingOrders;

@JourneySpec(Step.WORKER_RETURNED)
@Tag("phase3")
class Phase3eWorkerReturnedSpec {

    private static final String SCRIPT = "resharding/33a_return_worker.sql";

    @Test
    @Order(1)
    void the_removed_worker_comes_back_active_and_may_hold_shards_again(Journey journey) {
        assertThat(journey.map())
                .hasActiveWorkers("worker1", "worker2", "worker3")
                .mayHoldShards("worker2");
    }

    @Test
    @Order(2)
    void it_takes_the_hot_tenants_shard_and_that_alone(Journey journey) {
        assertThat(journey.map()).areColocated("orders", "order_items");
        Assertions.assertThat(journey.map().distributedPlacementsOn("worker2"))
                .hasSize(2)
                .allMatch(Placement::holdsOneHash)
                .extracting(Placement::table)
                .containsExactly("order_items", "orders");
    }

    @Test
    @Order(3)
    void the_hot_tenant_is_now_served_by_the_returned_worker(Journey journey, Cluster cluster) {
        assertThat(journey.explain(Query.named("tenant_orders")))
                .isRoutedToSingleShard()
                .hasTasks(1, cluster.worker(2));
    }

    @Test
    @Order(4)
    void nothing_was_lost_and_no_error_seen(Journey journey, Cluster cluster) {
        assertThat(journey.historyDuring(SCRIPT)).sawNoErrors();
        assertThat(journey.history()).lostNoAcknowledgedWrites(SurvivingOrders.read(cluster.coordinator()));
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }
}
