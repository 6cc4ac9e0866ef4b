package shardingspec.spec.phase2;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Rows;

@DemoSpec(DemoStep.CLUSTER_WATCHED)
@AboutScript(Phase2jClusterWatchedSpec.SCRIPT)
@Tag("phase2")
class Phase2jClusterWatchedSpec implements KeepsInvariants {

    static final String SCRIPT = "monitoring/50_watch_the_cluster.sql";

    private static final String LOCKS = "monitoring/51_find_lock_waits.sql";
    private static final String CONNECTIONS = "tuning/60_limit_connections.sql";

    @Test
    @Order(1)
    @Lesson(question = "Is the cluster in order?", statements = "cluster_health", notice = "All true. Ask this first.")
    void every_connection_between_nodes_is_healthy(Journey journey) {
        Rows health = journey.result(SCRIPT).rows("cluster_health");

        Assertions.assertThat(health.value(0, "connections")).isEqualTo("9");
        Assertions.assertThat(health.value(0, "healthy")).isEqualTo("9");
    }

    @Test
    @Order(2)
    @Lesson(question = "How many connections does each node have?", statements = "connections_per_node", notice = """
                    Each session of the coordinator may hold several to every worker, and max_connections of the worker \
                    bounds them all.""")
    void connections_are_counted_on_every_node(Journey journey) {
        Assertions.assertThat(
                        journey.result(SCRIPT).rows("connections_per_node").column("open_connections"))
                .hasSize(3)
                .doesNotContain("0");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Which statements cost the most?",
            statements = {"work_for_a_tenant", "work_for_all", "expensive_statements"},
            notice = """
                    pg_stat_statements counts on the coordinator as on any server: one call each, and the time that the \
                    whole cluster took. Constants are replaced, so all tenants are one line.""")
    void each_statement_is_counted_once_whatever_the_number_of_its_tasks(Journey journey) {
        Rows statements = journey.result(SCRIPT).rows("expensive_statements");

        Assertions.assertThat(statements.column("query"))
                .containsExactlyInAnyOrder(
                        "SELECT count(*) AS orders FROM orders WHERE user_id = $1",
                        "SELECT status, count(*) AS orders FROM orders GROUP BY status ORDER BY");
        Assertions.assertThat(statements.column("calls")).containsOnly("1");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Which statements are routed, and for whom?",
            statements = "distributed_statements",
            notice = """
                    citus_stat_statements adds the executor and, for a routed statement, the tenant.""")
    void a_statement_for_one_tenant_is_counted_with_the_tenant(Journey journey) {
        Rows statements = journey.result(SCRIPT).rows("distributed_statements");

        Assertions.assertThat(statements.column("partition_key")).contains("42", "NULL");
    }

    @Test
    @Order(5)
    @Lesson(question = "Who is the loud neighbour?", statements = "busiest_tenant", notice = """
                    User 42, who is counted by the shards that serve it: a candidate for a shard of its own. Queries on \
                    many tenants count for none.""")
    void the_hot_tenant_is_the_busiest(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("busiest_tenant").value(0, "tenant_attribute"))
                .isEqualTo("42");
    }

    @Test
    @Order(6)
    @Lesson(question = "Is any shard broken?", statements = "placements_not_in_order", notice = "No row is good news.")
    void no_placement_is_in_disorder(Journey journey) {
        Assertions.assertThat(
                        journey.result(SCRIPT).rows("placements_not_in_order").isEmpty())
                .isTrue();
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Who is waiting for whom?",
            script = "monitoring/51_find_lock_waits.sql",
            statements = "lock_waits",
            notice = """
                    citus_lock_waits names both statements, wherever in the cluster they meet.""")
    void a_lock_wait_is_seen_with_both_statements(Journey journey) {
        Rows waits = journey.result(LOCKS).rows("lock_waits");

        Assertions.assertThat(waits.value(0, "blocked_statement")).contains("'shipped'");
        Assertions.assertThat(waits.value(0, "current_statement_in_blocking_process"))
                .contains("'paid'");
    }

    @Test
    @Order(8)
    @Lesson(
            question = "Would pg_locks have shown it?",
            script = "monitoring/51_find_lock_waits.sql",
            statements = "waits_by_pg_locks",
            notice = "Not on the coordinator: the two meet on a worker.")
    void the_coordinators_own_locks_show_nothing_of_it(Journey journey) {
        Assertions.assertThat(journey.result(LOCKS).rows("waits_by_pg_locks").single())
                .isEqualTo("0");
    }

    @Test
    @Order(9)
    @Lesson(
            question = "Which statements run too long?",
            script = "monitoring/51_find_lock_waits.sql",
            statements = "long_running",
            notice = """
                    citus_stat_activity shows statements of all nodes, with the node they came from.""")
    void long_running_statements_are_found(Journey journey) {
        Assertions.assertThat(journey.result(LOCKS).rows("long_running").column("query"))
                .anyMatch(query -> query.contains("'shipped'"));
    }

    @Test
    @Order(10)
    @Lesson(
            question = "How many connections does one query open?",
            script = "tuning/60_limit_connections.sql",
            statements = {
                "pool_of_one",
                "backends_with_pool_of_one",
                "force_parallel",
                "backends_with_forced_parallelism"
            },
            notice = """
                    With a pool of one a single connection to each worker, with forced parallelism one a task. Between \
                    the two the executor decides, and not always alike.""")
    void a_pool_of_one_uses_one_backend_a_worker_and_forced_parallelism_one_a_task(Journey journey) {
        Assertions.assertThat(journey.result(CONNECTIONS)
                        .rows("backends_with_pool_of_one")
                        .single())
                .isEqualTo("2");
        Assertions.assertThat(journey.result(CONNECTIONS)
                        .rows("backends_with_forced_parallelism")
                        .single())
                .isEqualTo("32");
    }
}
