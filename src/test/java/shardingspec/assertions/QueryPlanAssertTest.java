package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;
import static shardingspec.plan.PlanFixture.plan;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.plan.PlanFixture;
import shardingspec.plan.QueryPlan;

/** The assertions on plans hold where they should, and show the whole plan where they do not. */
class QueryPlanAssertTest {

    private static final Node WORKER1 = worker("worker1", 46565);
    private static final Node WORKER2 = worker("worker2", 39461);

    private final QueryPlan regular = plan("regular");
    private final QueryPlan router = plan("router");
    private final QueryPlan multiShard = plan("multi-shard");
    private final QueryPlan subplan = plan("subplan");
    private final QueryPlan repartition = plan("repartition");

    @Test
    void regular() {
        assertThat(regular).isRegular();

        assertFails(router, () -> assertThat(router).isRegular(), "the plan", "REGULAR", "ROUTER");
    }

    @Test
    void routed_to_a_single_shard() {
        assertThat(router).isRoutedToSingleShard();

        assertFails(
                multiShard, () -> assertThat(multiShard).isRoutedToSingleShard(), "the plan", "ROUTER", "MULTI_SHARD");
    }

    @Test
    void fanning_out_to_all_shards() {
        assertThat(multiShard).fansOutToAllShards(4, WORKER1, WORKER2);

        assertFails(
                router, () -> assertThat(router).fansOutToAllShards(1, WORKER1), "the plan", "MULTI_SHARD", "ROUTER");
    }

    @Test
    void tasks() {
        assertThat(multiShard).hasTasks(4, WORKER2, WORKER1);

        assertFails(
                multiShard,
                () -> assertThat(multiShard).hasTasks(32, WORKER1, WORKER2),
                "the number of tasks",
                "32",
                "4");
        assertFails(
                multiShard,
                () -> assertThat(multiShard).hasTasks(4, WORKER1),
                "the nodes asked",
                "[127.0.0.1:46565]",
                "[127.0.0.1:39461, 127.0.0.1:46565]");
    }

    @Test
    void repartition() {
        assertThat(repartition).repartitions();

        assertFails(multiShard, () -> assertThat(multiShard).repartitions(), "the plan", "REPARTITION", "MULTI_SHARD");
    }

    @Test
    void subplans() {
        assertThat(subplan).hasSubplans(1);
        assertThat(multiShard).hasSubplans(0);

        assertFails(subplan, () -> assertThat(subplan).hasSubplans(0), "the number of subplans", "0", "1");
    }

    @Test
    void joins_in_every_task() {
        QueryPlan colocated = plan("colocated-join");
        assertThat(colocated).joinsInEveryTask("orders", "order_items");

        assertThatThrownBy(() -> assertThat(colocated).joinsInEveryTask("orders", "regions"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "Expected the tasks that do not scan a shard of each of [orders, regions] to be",
                        "order_items_",
                        colocated.json());
        assertFails(subplan, () -> assertThat(subplan).joinsInEveryTask("orders"), "the number of subplans", "0", "1");
    }

    @Test
    void a_plan_without_tasks_joins_in_none() {
        assertFails(
                repartition,
                () -> assertThat(repartition).joinsInEveryTask("orders"),
                "whether there are tasks",
                "true",
                "false");
    }

    private static void assertFails(
            QueryPlan plan, ThrowingCallable assertion, String what, String expected, String found) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(String.format(
                        "Expected %s to be%n  %s%nbut it is%n  %s%nQuery:%n  %s",
                        what, expected, found, PlanFixture.SQL))
                .hasMessageContaining("Plan: " + plan.summary())
                .hasMessageEndingWith(plan.json());
    }

    private static Node worker(String name, int port) {
        return new Node(name, "127.0.0.1", port, "127.0.0.1", port, new Login("postgres", "", "sharding_demo"));
    }
}
