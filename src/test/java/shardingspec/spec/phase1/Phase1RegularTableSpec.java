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
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.junit.NeedsCitus;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.plan.QueryPlan;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.subject.Query;

@JourneySpec(Step.REGULAR_TABLES)
@Tag("phase1")
class Phase1RegularTableSpec {

    @Test
    @Order(1)
    @NeedsCitus
    @Lesson(
            question = "Is a server with the Citus library loaded still ordinary PostgreSQL?",
            script = "setup/00_create_base_table.sql",
            statements = "create_orders",
            pictures = Picture.CLUSTER,
            notice = "The library is preloaded, and yet plpgsql is the only extension. Until CREATE EXTENSION "
                    + "citus nothing of Citus takes part: no catalog, no function, no plan.")
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
    @Lesson(
            question = "How does one design these tables for a single server?",
            script = "setup/00_create_base_table.sql",
            statements = {"create_regions", "create_users", "create_orders", "create_order_items"},
            notice = "Each primary key is the id alone, and order_items points at that id. Both will have to "
                    + "change before orders can be distributed: remember PRIMARY KEY (id).")
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
    @Lesson(
            question = "Which indexes do the common queries need?",
            script = "setup/00_create_base_table.sql",
            statements = {
                "index_orders_user_id",
                "index_orders_region",
                "index_orders_created_at",
                "index_order_items_order"
            },
            notice = "One index a filter. When the table is distributed Citus builds each of them on every "
                    + "shard, and nobody has to ask for it.")
    void the_indexes_of_the_common_queries_exist(Journey journey) {
        Assertions.assertThat(String.join("\n", journey.baselineSchema().indexes()))
                .contains("idx_orders_user_id", "idx_orders_region", "idx_orders_created_at", "idx_order_items_order");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "How much data is there?",
            script = "setup/01_initial_seed_data.sql",
            statements = {"seed_orders", "count_seeded_rows"},
            notice = "Ten thousand orders are enough to see every mechanism at work, and few enough to run on "
                    + "a laptop.")
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
    @Lesson(
            question = "Are all users of equal size?",
            script = "setup/01_initial_seed_data.sql",
            statements = "measure_skew",
            notice = "Hardly ever. A fifth of the users makes about four fifths of the orders, and user 42 "
                    + "alone about five in a hundred. Hashing spreads users evenly over shards, not their rows: "
                    + "Phase 2 shows the consequence, Phase 3 the remedy.")
    void the_hot_users_make_four_fifths_of_the_orders(Journey journey) {
        Rows skew = journey.result("setup/01_initial_seed_data.sql").rows("measure_skew");

        Assertions.assertThat(Double.parseDouble(skew.value(0, "hot_share_percent")))
                .isBetween(78.0, 85.0);
        Assertions.assertThat(Double.parseDouble(skew.value(0, "user_42_percent")))
                .isBetween(4.0, 7.0);
    }

    @Test
    @Order(6)
    @Lesson(
            question = "Can we trust a comparison with later phases?",
            script = "setup/01_initial_seed_data.sql",
            statements = "seed_users",
            notice = "A second server, which never sees Citus, was filled by the same script and holds the "
                    + "same rows to the last bit. It is told every later write too, and every later answer is "
                    + "compared with its own.")
    void the_same_seed_makes_the_same_rows(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(7)
    @Lesson(
            question = "Sixteen questions that the application asks: what are the answers?",
            notice = "These answers are the baseline. Whatever happens to the tables, each of them has to stay "
                    + "exactly so.")
    void every_query_is_answered_as_on_plain_PostgreSQL(Query query, Journey journey) {
        assertThat(journey.baseline(query)).areExactly(journey.askOracle(query));
        Assertions.assertThat(journey.baseline(query).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(8)
    @Lesson(
            question = "What does the query cost on one server?",
            notice = "Look at the time and at the rows read: the same query is measured again in every phase.")
    void every_plan_is_regular_and_its_cost_is_measured(Query query, Journey journey) {
        QueryPlan plan = journey.explain(query);

        assertThat(plan).isRegular();
        Assertions.assertThat(plan.execution()).isPositive();
        Assertions.assertThat(plan.rowsRead()).isPositive();
        Assertions.assertThat(plan.scanTypes()).containsPattern("(Seq|Index|Index Only|Bitmap Heap) Scan");
    }
}
