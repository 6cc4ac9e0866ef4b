package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;

@JourneySpec(Step.QUERIES_EXPLAINED)
@Tag("phase2")
class Phase2dQueryRoutingSpec {

    private static final int SHARDS = 32;

    @ParameterizedTest
    @ValueSource(strings = {"tenant_orders", "tenant_order_by_key", "tenant_totals"})
    @Order(1)
    void a_query_on_one_user_is_one_task_on_one_node(String query, Journey journey) {
        assertThat(journey.explain(Query.named(query))).isRoutedToSingleShard();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count_orders",
                "orders_by_region",
                "revenue_by_month",
                "top_users",
                "distinct_users",
                "expensive_orders"
            })
    @Order(2)
    void a_query_on_all_users_is_32_tasks_on_both_workers(String query, Journey journey, Cluster cluster) {
        assertThat(journey.explain(Query.named(query)))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2));
    }

    @Test
    @Order(3)
    void a_colocated_join_for_one_user_is_done_by_one_worker(Journey journey) {
        assertThat(journey.explain(Query.named("tenant_orders_with_items")))
                .isRoutedToSingleShard()
                .joinsInEveryTask("orders", "order_items");
    }

    @Test
    @Order(4)
    void a_colocated_join_over_all_users_is_pushed_down_to_every_shard(Journey journey, Cluster cluster) {
        assertThat(journey.explain(Query.named("items_by_status")))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders", "order_items");
    }

    @Test
    @Order(5)
    void a_reference_join_for_one_user_is_done_by_one_worker(Journey journey) {
        assertThat(journey.explain(Query.named("tenant_orders_with_region")))
                .isRoutedToSingleShard()
                .joinsInEveryTask("orders", "regions");
    }

    @Test
    @Order(6)
    void a_reference_join_over_all_users_is_pushed_down_to_every_shard(Journey journey, Cluster cluster) {
        assertThat(journey.explain(Query.named("revenue_by_region_name")))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders", "regions");
    }

    @Test
    @Order(7)
    void a_join_with_a_local_table_sends_its_rows_along_as_a_subplan(Journey journey, Cluster cluster) {
        assertThat(journey.explain(Query.named("revenue_by_tier")))
                .hasSubplans(1)
                .hasTasks(SHARDS, cluster.worker(1), cluster.worker(2));
    }
}
