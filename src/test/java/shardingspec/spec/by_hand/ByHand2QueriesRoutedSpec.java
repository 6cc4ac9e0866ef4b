package shardingspec.spec.by_hand;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.ByHand;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.plan.Scan;

@DemoSpec(DemoStep.BY_HAND_QUERIED)
@AboutScript(ByHand2QueriesRoutedSpec.SCRIPT)
@Tag("by_hand")
class ByHand2QueriesRoutedSpec implements KeepsInvariants {

    static final String SCRIPT = "by_hand/73_query_by_hand.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Who is asked when a query names the user?",
            statements = {"orders_of_one_user", "remote_sql"},
            notice = """
                    One foreign scan, of the one partition that the hash of 42 leaves. Remote SQL is what worker1 is \
                    sent: it asks for the amounts, and the coordinator adds them up.""",
            compares = Difference.ONE_USER)
    void a_query_on_one_user_is_one_foreign_scan(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "orders_of_one_user"))
                .asksByForeignScans(1, cluster.worker(1))
                .pushesNothingDown();
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Do the servers say the same?",
            statements = {"connections_before", "connections_after_one_user", "connections_after_all_users"},
            notice = """
                    A plan is an intention. While the query's transaction was open, worker1 had a transaction of \
                    postgres_fdw, and worker2 had none; for the query on all users both had one. The coordinator's list \
                    of connections agrees: it connected to worker2 only when it needed to.""",
            compares = Difference.ONE_USER)
    void the_other_server_is_never_asked(Journey journey, Cluster cluster) {
        Assertions.assertThat(ByHand.serversAskedBy("SELECT count(*) FROM orders WHERE user_id = 42", cluster))
                .containsExactly("worker1");
        Assertions.assertThat(ByHand.serversAskedBy("SELECT count(*) FROM orders", cluster))
                .containsExactly("worker1", "worker2");
        Assertions.assertThat(journey.result(SCRIPT)
                        .rows("connections_after_one_user")
                        .column("server_name"))
                .containsExactly("by_hand_worker1");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Who is asked when a query names no user?",
            statements = {"orders_of_all_users", "rows_that_travel"},
            notice = """
                    Async Foreign Scan: both servers work at the same time. But each sends all of its rows, and the \
                    coordinator makes one out of them.""",
            compares = Difference.ALL_USERS)
    void a_sum_over_all_users_fetches_the_rows_of_both_servers_side_by_side(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "orders_of_all_users"))
                .asksByForeignScans(4, cluster.worker(1), cluster.worker(2))
                .asksSideBySide(true)
                .pushesNothingDown();
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Can the servers do the grouping?",
            statements = {"top_users_by_default", "allow_partitionwise_aggregate", "top_users_partitionwise"},
            notice = """
                    Where every group lies within one partition they can, and send groups instead of rows. The setting \
                    for it is off on every stock server.""",
            compares = Difference.ALL_USERS)
    void groups_of_the_partition_key_are_made_on_the_servers_once_a_setting_is_on(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "top_users_by_default")).pushesNothingDown();
        assertThat(journey.planOf(SCRIPT, "top_users_partitionwise"))
                .asksByForeignScans(4, cluster.worker(1), cluster.worker(2))
                .pushesDown("Aggregate on");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Does the setting help a sum over all users?",
            statements = {"orders_of_all_users_partitionwise", "partial_aggregates"},
            notice = """
                    There are partial sums now, one a partition, but the coordinator makes them: the rows travel as \
                    before, and the servers are asked one after the other. Citus sends the partial sums to the workers.""",
            compares = Difference.ALL_USERS)
    void partial_sums_are_made_on_the_coordinator_of_rows_that_travel(Journey journey) {
        assertThat(journey.planOf(SCRIPT, "orders_of_all_users_partitionwise"))
                .asksSideBySide(false)
                .pushesNothingDown();
        Assertions.assertThat(journey.result(SCRIPT).rows("partial_aggregates").toString())
                .contains("Partial Aggregate");
    }

    @Test
    @Order(6)
    @Lesson(
            question = "Orders and their items lie on the same server: are they joined there?",
            statements = "join_by_default",
            notice = """
                    Not by default. Eight foreign scans fetch both tables whole, and the coordinator joins them.""",
            compares = Difference.JOIN)
    void a_colocated_join_is_made_on_the_coordinator_by_default(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "join_by_default"))
                .asksByForeignScans(8, cluster.worker(1), cluster.worker(2))
                .pushesNothingDown();
    }

    @Test
    @Order(7)
    @Lesson(
            question = "What makes the servers join?",
            statements = {"allow_partitionwise_join", "join_partitionwise"},
            notice = """
                    A setting that is off by default, tables cut in exactly the same way, and estimates from the \
                    servers. Then four joins come back instead of eight tables. Whether the planner takes this way, its \
                    costs decide, query by query.""",
            compares = Difference.JOIN)
    void with_a_setting_the_colocated_join_is_pushed_down(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "join_partitionwise"))
                .asksByForeignScans(4, cluster.worker(1), cluster.worker(2))
                .asksSideBySide(true)
                .pushesDown("INNER JOIN");
    }

    @Test
    @Order(8)
    @Lesson(
            question = "And a join with a table of the coordinator?",
            statements = "join_with_local_table",
            notice = """
                    Every order travels to meet its user. Citus does it the other way round and sends the smaller table \
                    along; as a reference table it is there already.""",
            compares = Difference.JOIN)
    void a_join_with_a_local_table_is_never_pushed_down(Journey journey, Cluster cluster) {
        assertThat(journey.planOf(SCRIPT, "join_with_local_table"))
                .asksByForeignScans(4, cluster.worker(1), cluster.worker(2))
                .pushesNothingDown();
        Assertions.assertThat(journey.planOf(SCRIPT, "join_with_local_table").coordinatorScans())
                .extracting(Scan::relation)
                .containsExactly("users");
    }

    @ParameterizedTest
    @CsvSource({"top_users_by_default, top_users_partitionwise", "join_by_default, join_partitionwise"})
    @Order(9)
    @Lesson(
            question = "Do the settings change an answer?",
            statements = {"{0}", "{1}"},
            notice = "No: they decide what travels.")
    void pushed_down_or_not_the_answer_is_the_same(String one, String other, Journey journey) {
        assertThat(journey.result(SCRIPT).rows(other))
                .areExactly(journey.result(SCRIPT).rows(one));
    }
}
