package shardingspec.spec.phase2;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.sql.Rows;

@JourneySpec(Step.CLUSTER_WATCHED)
@Tag("phase2")
class Phase2jClusterWatchedSpec {

    private static final String WATCH = "monitoring/50_watch_the_cluster.sql";
    private static final String LOCKS = "monitoring/51_find_lock_waits.sql";
    private static final String CONNECTIONS = "tuning/60_limit_connections.sql";

    @Test
    @Order(1)
    void every_connection_between_nodes_is_healthy(Journey journey) {
        Rows health = journey.result(WATCH).rows("cluster_health");

        Assertions.assertThat(health.value(0, "connections")).isEqualTo("9");
        Assertions.assertThat(health.value(0, "healthy")).isEqualTo("9");
    }

    @Test
    @Order(2)
    void connections_are_counted_on_every_node(Journey journey) {
        Assertions.assertThat(journey.result(WATCH).rows("connections_per_node").column("connections"))
                .hasSize(3)
                .allMatch(connections -> Integer.parseInt(connections) > 0);
    }

    @Test
    @Order(3)
    void the_statements_of_this_session_are_counted(Journey journey) {
        Assertions.assertThat(journey.result(WATCH).rows("expensive_statements").column("query"))
                .isNotEmpty();
    }

    @Test
    @Order(4)
    void a_statement_for_one_tenant_is_counted_with_the_tenant(Journey journey) {
        Rows statements = journey.result(WATCH).rows("distributed_statements");

        Assertions.assertThat(statements.column("partition_key")).contains("42", "NULL");
    }

    @Test
    @Order(5)
    void the_hot_tenant_is_among_the_busiest(Journey journey) {
        Assertions.assertThat(journey.result(WATCH).rows("busiest_tenants").column("tenant_attribute"))
                .contains("42");
    }

    @Test
    @Order(6)
    void no_placement_is_in_disorder(Journey journey) {
        Assertions.assertThat(
                        journey.result(WATCH).rows("placements_not_in_order").isEmpty())
                .isTrue();
    }

    @Test
    @Order(7)
    void a_lock_wait_is_seen_with_both_statements(Journey journey) {
        Rows waits = journey.result(LOCKS).rows("lock_waits");

        Assertions.assertThat(waits.value(0, "blocked_statement")).contains("'shipped'");
        Assertions.assertThat(waits.value(0, "current_statement_in_blocking_process"))
                .contains("'paid'");
    }

    @Test
    @Order(8)
    void the_coordinators_own_locks_show_nothing_of_it(Journey journey) {
        Assertions.assertThat(journey.result(LOCKS).rows("waits_by_pg_locks").single())
                .isEqualTo("0");
    }

    @Test
    @Order(9)
    void long_running_statements_are_found(Journey journey) {
        Assertions.assertThat(journey.result(LOCKS).rows("long_running").column("query"))
                .anyMatch(query -> query.contains("'shipped'"));
    }

    @Test
    @Order(10)
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
