package shardingspec.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.plan.PlanFixture.plan;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of the plans of a real Citus. */
class QueryPlanParserTest {

    private static final String WORKER1 = "127.0.0.1:46565";
    private static final String WORKER2 = "127.0.0.1:39461";

    @Test
    void a_regular_plan_has_scans_and_nothing_of_citus() {
        QueryPlan plan = plan("regular");

        assertThat(plan.coordinatorScans()).containsExactly(new Scan("Bitmap Heap Scan", "orders", 85));
        assertThat(plan.taskCount()).isZero();
        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.received()).isEmpty();
    }

    @Test
    void a_regular_join_scans_both_tables() {
        assertThat(plan("regular-join").coordinatorScans())
                .containsExactlyInAnyOrder(
                        new Scan("Seq Scan", "orders", 1000), new Scan("Seq Scan", "order_items", 1996));
    }

    @Test
    void a_router_query_is_one_task_on_one_node() {
        QueryPlan plan = plan("router");

        assertThat(plan.taskCount()).isEqualTo(1);
        assertThat(plan.tasks())
                .containsExactly(new Task(WORKER1, List.of(new Scan("Seq Scan", "orders_102011", 85 + 285))));
        assertThat(plan.coordinatorScans()).isEmpty();
        assertThat(plan.received()).isEqualTo("5295 bytes");
    }

    @Test
    void times_are_those_that_the_server_measured() {
        assertThat(plan("router").planning()).isEqualTo(Duration.ofNanos(6_902_000));
        assertThat(plan("router").execution()).isEqualTo(Duration.ofNanos(21_689_000));
    }

    @Test
    void a_multi_shard_query_is_one_task_a_shard_on_all_nodes() {
        QueryPlan plan = plan("multi-shard");

        assertThat(plan.taskCount()).isEqualTo(4);
        assertThat(plan.tasks()).hasSize(4);
        assertThat(plan.nodes()).containsExactlyInAnyOrder(WORKER1, WORKER2);
        assertThat(plan.rowsRead()).isEqualTo(1000);
        assertThat(plan.subplans()).isZero();
        assertThat(plan.received()).isEqualTo("1086 bytes");
    }

    @Test
    void a_colocated_join_scans_a_pair_of_shards_in_every_task() {
        assertThat(plan("colocated-join").tasks()).hasSize(4).allSatisfy(task -> assertThat(task.scans())
                .extracting(scan -> scan.relation().replaceAll("_\\d+", ""))
                .containsExactlyInAnyOrder("orders", "order_items"));
    }

    @Test
    void a_subplan_is_counted_apart_from_the_tasks_of_the_query() {
        QueryPlan plan = plan("subplan");

        assertThat(plan.subplans()).isEqualTo(1);
        assertThat(plan.taskCount()).isEqualTo(4);
        assertThat(plan.tasks()).hasSize(4);
        assertThat(plan.coordinatorScans()).containsExactly(new Scan("Seq Scan", "users_102017", 200));
        assertThat(plan.rowsRead()).isEqualTo(1200);
        assertThat(plan.received()).isEqualTo("262 bytes");
    }

    @Test
    void the_tasks_of_a_distributed_subplan_are_not_the_querys_own() {
        QueryPlan plan = plan("distributed-subplan");

        assertThat(plan.subplans()).isEqualTo(1);
        assertThat(plan.taskCount()).isEqualTo(1);
        assertThat(plan.tasks()).hasSize(1);
        assertThat(plan.coordinatorScans()).hasSize(4);
        assertThat(plan.rowsRead()).isEqualTo(1003);
    }

    @Test
    void a_repartition_shows_jobs_instead_of_tasks() {
        QueryPlan plan = plan("repartition");

        assertThat(plan.mapMergeJobs()).isEqualTo(2);
        assertThat(plan.taskCount()).isEqualTo(12);
        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.execution()).isZero();
    }

    @Test
    void query_and_plan_are_kept_whole() {
        assertThat(plan("router").sql()).isEqualTo(PlanFixture.SQL);
        assertThat(plan("router").json()).isEqualTo(PlanFixture.json("router"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "[{\"QUERY PLAN\": 1}]"})
    void what_is_no_plan_is_refused(String json) {
        assertThatThrownBy(() -> QueryPlanParser.parse(PlanFixture.SQL, json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a plan of EXPLAIN (FORMAT JSON): " + json);
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> QueryPlanParser.parse(PlanFixture.SQL, "Seq Scan on orders"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not JSON: Seq Scan on orders");
    }
}
