package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.journey.Journey;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@JourneySpec(Step.TABLES_DISTRIBUTED)
@Tag("phase2")
class Phase2cTablesDistributedSpec {

    @Test
    @Order(1)
    void a_key_without_the_distribution_column_is_refused(Journey journey) {
        ScriptResult script = journey.result("sharding/12_distribute_table.sql");

        assertThat(script.statement("distribute_with_simple_key"))
                .failedWith("0A000")
                .withMessage("cannot create constraint on \"orders\"")
                .withDetail("that do not include the partition column");
        assertThat(script.statement("distribute_orders")).succeeded();
    }

    @Test
    @Order(2)
    void a_foreign_key_to_a_local_table_is_refused(Journey journey) {
        ScriptResult script = journey.result("sharding/12_distribute_table.sql");

        assertThat(script.statement("reference_local_table"))
                .failedWith("42P16")
                .withMessage("referenced table \"users\" must be a distributed table or a reference table")
                .withHint("create_reference_table('users')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    @Order(3)
    void a_distributed_table_has_32_shards_16_a_worker(String table, Journey journey) {
        assertThat(journey.map())
                .isDistributedBy(table, "user_id")
                .hasShardCount(table, 32)
                .hasShardsPerWorker(table, Map.of("worker1", 16, "worker2", 16));
    }

    @Test
    @Order(4)
    void orders_and_order_items_are_colocated(Journey journey) {
        assertThat(journey.map()).areColocated("orders", "order_items");
    }

    @Test
    @Order(5)
    void regions_is_a_reference_table_present_on_every_node(Journey journey) {
        assertThat(journey.map())
                .isReferenceTable("regions")
                .hasPlacementsOn("regions", "coordinator", "worker1", "worker2");
    }

    @Test
    @Order(6)
    void users_becomes_a_local_table_because_its_foreign_key_points_at_regions(Journey journey) {
        assertThat(journey.map()).isLocalTable("users").hasPlacementsOn("users", "coordinator");
    }

    @Test
    @Order(7)
    void products_that_nothing_points_at_stays_a_regular_table(Journey journey) {
        assertThat(journey.map()).isRegularTable("products");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items", "regions"})
    @Order(8)
    void no_local_row_is_left_behind_in_the_coordinators_own_table(String table, Journey journey) {
        // Citus answers pg_total_relation_size for the shards, pg_relation_size for the local shell.
        Assertions.assertThat(
                        new Database(journey.cluster().coordinator()).value("SELECT pg_relation_size('" + table + "')"))
                .isEqualTo("0");
    }

    @Test
    @Order(9)
    void no_row_was_lost_or_changed_on_the_way_into_the_shards(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(10)
    void the_shards_hold_every_order_between_them(Journey journey, SeedSettings seed) {
        Rows shards = journey.result("queries/24_distribution_stats.sql").rows("rows_per_shard");

        Assertions.assertThat(shards.size()).isEqualTo(32);
        Assertions.assertThat(shards.column("row_count").stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .isEqualTo(seed.orders());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.journey.Query#all")
    @Order(11)
    void every_query_gives_exactly_the_rows_that_it_gave_in_phase_1(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.baseline(query));
    }
}
