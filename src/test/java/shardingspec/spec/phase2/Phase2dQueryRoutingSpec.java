package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.subject.demo.DemoQueries;

@DemoSpec(DemoStep.QUERIES_EXPLAINED)
@AboutScript("queries/22_join_queries.sql")
@Tag("phase2")
class Phase2dQueryRoutingSpec implements KeepsInvariants {

    private static final int SHARDS = 32;

    @ParameterizedTest
    @ValueSource(strings = {"tenant_orders", "tenant_order_by_key", "tenant_totals"})
    @Order(1)
    @Lesson(
            question = "Who is asked when a query names the user?",
            script = "queries/23_explain_analyze.sql",
            statements = {"{0}", "explain_{0}?"},
            notice = """
                    One task on one node, whatever the size of the cluster; the other worker is not asked. This is the \
                    query that sharding is made for.""",
            compares = Difference.ONE_USER)
    void a_query_on_one_user_is_one_task_on_one_node(String query, Journey journey) {
        assertThat(journey.explain(DemoQueries.named(query))).isRoutedToSingleShard();
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
    @Lesson(
            question = "Who is asked when a query names no user?",
            script = "queries/23_explain_analyze.sql",
            statements = {"{0}", "explain_{0}?"},
            notice = """
                    Every shard: 32 tasks on both workers, and the coordinator combines the partial answers. What that \
                    takes is in the comparison with the other phases.""",
            compares = Difference.ALL_USERS)
    void a_query_on_all_users_is_32_tasks_on_both_workers(String query, Journey journey, Cluster cluster) {
        assertThat(journey.explain(DemoQueries.named(query)))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2));
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Does a join of two distributed tables need the network?",
            statements = "tenant_orders_with_items",
            notice = """
                    Not when both are joined on the column by which they are distributed: one task reads both shards on \
                    one node.""",
            compares = Difference.JOIN)
    void a_colocated_join_for_one_user_is_done_by_one_worker(Journey journey) {
        assertThat(journey.explain(DemoQueries.named("tenant_orders_with_items")))
                .isRoutedToSingleShard()
                .joinsInEveryTask("orders", "order_items");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "And for all users at once?",
            statements = "items_by_status",
            notice = """
                    32 pairs of shards are joined where they lie. No row of either table travels, only sums.""",
            compares = Difference.JOIN)
    void a_colocated_join_over_all_users_is_pushed_down_to_every_shard(Journey journey, Cluster cluster) {
        assertThat(journey.explain(DemoQueries.named("items_by_status")))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders", "order_items");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "What does a join with a reference table cost?",
            statements = "tenant_orders_with_region",
            notice = """
                    Nothing on the network: the copy of regions lies on the same node as the shard.""")
    void a_reference_join_for_one_user_is_done_by_one_worker(Journey journey) {
        assertThat(journey.explain(DemoQueries.named("tenant_orders_with_region")))
                .isRoutedToSingleShard()
                .joinsInEveryTask("orders", "regions");
    }

    @Test
    @Order(6)
    @Lesson(question = "And a reference join over all users?", statements = "revenue_by_region_name", notice = """
                    Every task joins with its own node's copy of regions, and sends back one sum a region.""")
    void a_reference_join_over_all_users_is_pushed_down_to_every_shard(Journey journey, Cluster cluster) {
        assertThat(journey.explain(DemoQueries.named("revenue_by_region_name")))
                .fansOutToAllShards(SHARDS, cluster.worker(1), cluster.worker(2))
                .joinsInEveryTask("orders", "regions");
    }

    @Test
    @Order(7)
    @Lesson(question = "What does a local table cost in a join?", statements = "revenue_by_tier", notice = """
                    Its rows have to travel: the coordinator reads users first and sends the result along to both \
                    workers. The more rows it has and the more nodes there are, the more travels.""")
    void a_join_with_a_local_table_sends_its_rows_along_as_a_subplan(Journey journey, Cluster cluster) {
        assertThat(journey.explain(DemoQueries.named("revenue_by_tier")))
                .hasSubplans(1)
                .hasTasks(SHARDS, cluster.worker(1), cluster.worker(2));
    }
}
