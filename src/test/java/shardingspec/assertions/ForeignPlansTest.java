package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;
import static shardingspec.plan.PlanFixture.plan;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.plan.PlanKind;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;
import shardingspec.report.picture.PlanPicture;
import shardingspec.report.picture.Scene;

/** What is read out of plans with foreign scans, as PostgreSQL 15 gave them for four partitions on two servers. */
class ForeignPlansTest {

    private static final Node WORKER1 = worker("worker1", 5441);
    private static final Node WORKER2 = worker("worker2", 5442);
    private static final Map<String, String> SERVERS = Map.of(
            "orders_0", WORKER1.address(),
            "orders_1", WORKER2.address(),
            "orders_2", WORKER1.address(),
            "orders_3", WORKER2.address());
    private static final Scene SCENE = new Scene(
            List.of("coordinator", "worker1", "worker2"),
            Map.of(WORKER1.address(), "worker1", WORKER2.address(), "worker2"),
            List.of("orders"),
            List.of("orders", "order_items"),
            "42",
            0);

    @Test
    void a_scan_is_named_as_explain_names_it() {
        Assertions.assertThat(plan("foreign-one-user").coordinatorScans())
                .containsExactly(new Scan("Foreign Scan", "orders_2", 0));
        Assertions.assertThat(plan("foreign-sum").coordinatorScans())
                .hasSize(4)
                .contains(new Scan("Async Foreign Scan", "orders_3", 0));
    }

    @Test
    void a_scan_that_does_more_than_scan_says_what() {
        Assertions.assertThat(plan("foreign-join").coordinatorScans())
                .extracting(Scan::relation)
                .contains("(orders_3 o_4) INNER JOIN (order_items_3 i_4)");
        Assertions.assertThat(plan("foreign-groups").coordinatorScans())
                .extracting(Scan::relation)
                .contains("Aggregate on (orders_3)");
    }

    @Test
    void until_the_servers_are_known_the_plan_is_regular() {
        Assertions.assertThat(plan("foreign-sum").kind()).isEqualTo(PlanKind.REGULAR);
        Assertions.assertThat(plan("foreign-sum").onServers(Map.of()).kind()).isEqualTo(PlanKind.REGULAR);
        Assertions.assertThat(onServers("foreign-sum").kind()).isEqualTo(PlanKind.FOREIGN);
    }

    @Test
    void each_foreign_scan_is_a_task_of_its_server_and_others_stay_here() {
        QueryPlan plan = onServers("foreign-local-join");

        Assertions.assertThat(plan.tasks()).hasSize(4);
        Assertions.assertThat(plan.coordinatorScans())
                .extracting(Scan::relation)
                .containsExactly("users");
        Assertions.assertThat(plan.summary())
                .isEqualTo("plan with foreign scans, 4 queries to [127.0.0.1:5441, 127.0.0.1:5442]");
    }

    @Test
    void asking_servers() {
        assertThat(onServers("foreign-one-user")).asksByForeignScans(1, WORKER1);

        assertFails(
                () -> assertThat(onServers("foreign-sum")).asksByForeignScans(1, WORKER1),
                "the number of foreign scans");
        assertFails(() -> assertThat(onServers("foreign-sum")).asksByForeignScans(4, WORKER1), "the servers asked");
        assertFails(() -> assertThat(plan("router")).asksByForeignScans(1, WORKER1), "the plan");
    }

    @Test
    void asking_side_by_side() {
        assertThat(onServers("foreign-sum")).asksSideBySide(true);
        assertThat(onServers("foreign-partial")).asksSideBySide(false);

        assertFails(
                () -> assertThat(onServers("foreign-partial")).asksSideBySide(true), "the types of the foreign scans");
    }

    @Test
    void pushing_down() {
        assertThat(onServers("foreign-join")).pushesDown("INNER JOIN");
        assertThat(onServers("foreign-groups")).pushesDown("Aggregate on");
        assertThat(onServers("foreign-partial")).pushesNothingDown();

        assertFails(
                () -> assertThat(onServers("foreign-local-join")).pushesDown("INNER JOIN"),
                "the foreign scans that are for something else than: INNER JOIN");
        assertFails(
                () -> assertThat(onServers("foreign-join")).pushesNothingDown(),
                "the foreign scans that do more than fetch rows");
    }

    @Test
    void a_plan_without_a_foreign_scan_proves_nothing() {
        QueryPlan regular = plan("regular");

        assertFails(() -> assertThat(regular).asksSideBySide(true), "whether there are foreign scans");
        assertFails(() -> assertThat(regular).pushesDown("INNER JOIN"), "whether there are foreign scans");
        assertFails(() -> assertThat(regular).pushesNothingDown(), "whether there are foreign scans");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foreign-one-user | worker1 runs 1 query: sends rows of orders. worker2 is not asked.",
                "foreign-join | worker1 runs 2 queries: joins orders, order_items. worker2 runs 2 queries: joins orders, order_items.",
                "foreign-groups | worker1 runs 2 queries: groups orders. worker2 runs 2 queries: groups orders.",
            })
    void the_picture_says_who_does_what(String name, String words) {
        Assertions.assertThat(PlanPicture.of(name, SCENE, onServers(name), List.of("worker1", "worker2"))
                        .description())
                .endsWith(words);
    }

    private static QueryPlan onServers(String name) {
        return plan(name).onServers(SERVERS);
    }

    private static void assertFails(ThrowingCallable assertion, String what) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Expected " + what, "Query:", "Node Type");
    }

    private static Node worker(String name, int port) {
        return new Node(name, "127.0.0.1", port, "127.0.0.1", port, new Login("postgres", "secret", "sharding_demo"));
    }
}
