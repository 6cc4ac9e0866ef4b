package shardingspec.spec.phase1;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.journey.Journey;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.plan.QueryPlan;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

@JourneySpec(Step.REGULAR_TABLES)
@Tag("phase1")
class Phase1RegularTableSpec {

    @Test
    @Order(1)
    void the_library_is_loaded_and_no_extension_exists(Journey journey) {
        Database coordinator = new Database(journey.cluster().coordinator());

        Assertions.assertThat(coordinator.value("SHOW shared_preload_libraries"))
                .startsWith("citus");
        Assertions.assertThat(
                        coordinator.rows("SELECT extname FROM pg_extension").column("extname"))
                .containsExactly("plpgsql");
    }

    @Test
    @Order(2)
    void the_tables_have_ordinary_keys(Journey journey) {
        Assertions.assertThat(journey.baselineSchema().constraints())
                .contains(
                        "orders orders_pkey PRIMARY KEY (id)",
                        "order_items order_items_pkey PRIMARY KEY (id)",
                        "order_items order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)",
                        "users users_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code)");
    }

    @Test
    @Order(3)
    void the_indexes_of_the_common_queries_exist(Journey journey) {
        Assertions.assertThat(String.join("\n", journey.baselineSchema().indexes()))
                .contains("idx_orders_user_id", "idx_orders_region", "idx_orders_created_at", "idx_order_items_order");
    }

    @Test
    @Order(4)
    void the_seed_makes_as_many_rows_as_the_settings_say(Journey journey, SeedSettings seed) {
        Rows counts = journey.result("setup/01_initial_seed_data.sql").rows("count_seeded_rows");

        Assertions.assertThat(counts.column("table_name"))
                .containsExactly("order_items", "orders", "products", "regions", "users");
        Assertions.assertThat(counts.column("row_count")).element(1).isEqualTo(String.valueOf(seed.orders()));
        Assertions.assertThat(counts.column("row_count").subList(2, 5))
                .isEqualTo(List.of("100", "10", String.valueOf(seed.users())));
    }

    @Test
    @Order(5)
    void the_hot_users_make_four_fifths_of_the_orders(Journey journey) {
        Rows skew = journey.result("setup/01_initial_seed_data.sql").rows("measure_skew");

        Assertions.assertThat(Double.parseDouble(skew.value(0, "hot_share_percent")))
                .isBetween(78.0, 85.0);
        Assertions.assertThat(Double.parseDouble(skew.value(0, "user_42_percent")))
                .isBetween(4.0, 7.0);
    }

    @Test
    @Order(6)
    void the_same_seed_makes_the_same_rows(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.journey.Query#all")
    @Order(7)
    void every_query_is_answered_as_on_plain_PostgreSQL(Query query, Journey journey) {
        assertThat(journey.baseline(query)).areExactly(journey.askOracle(query));
        Assertions.assertThat(journey.baseline(query).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("shardingspec.journey.Query#all")
    @Order(8)
    void every_plan_is_regular_and_its_cost_is_measured(Query query, Journey journey) {
        QueryPlan plan = journey.explain(query);

        assertThat(plan).isRegular();
        Assertions.assertThat(plan.execution()).isPositive();
        Assertions.assertThat(plan.rowsRead()).isPositive();
        Assertions.assertThat(plan.scanTypes()).containsPattern("(Seq|Index|Index Only|Bitmap Heap) Scan");
    }
}
