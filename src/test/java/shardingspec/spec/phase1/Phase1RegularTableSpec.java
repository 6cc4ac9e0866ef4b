package shardingspec.spec.phase1;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.SchemaPart;
import shardingspec.cluster.Need;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.Needs;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

@DemoSpec(DemoStep.REGULAR_TABLES)
@AboutScript("setup/00_create_base_table.sql")
@Tag("phase1")
class Phase1RegularTableSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Needs(Need.CITUS)
    @Lesson(
            question = "Is a server with the Citus library loaded still ordinary PostgreSQL?",
            statements = "create_orders",
            pictures = Picture.CLUSTER,
            notice = """
                    The library is preloaded, and yet plpgsql is the only extension. Until CREATE EXTENSION citus \
                    nothing of Citus takes part: no catalog, no function, no plan.""")
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
            statements = {"create_regions", "create_users", "create_orders", "create_order_items"},
            notice = """
                    Each primary key is the id alone, and order_items points at that id. Both will have to change before \
                    orders can be distributed: remember PRIMARY KEY (id).""")
    void the_tables_have_ordinary_keys(Journey journey) {
        Assertions.assertThat(journey.baselineSchema().part(SchemaPart.CONSTRAINTS))
                .contains(
                        "public.orders orders_pkey PRIMARY KEY (id)",
                        "public.order_items order_items_pkey PRIMARY KEY (id)",
                        "public.order_items order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)",
                        "public.users users_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code)");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Which indexes do the common queries need?",
            script = "setup/02_add_keys_and_indexes.sql",
            statements = {
                "index_orders_user_id",
                "index_orders_region",
                "index_orders_created_at",
                "index_order_items_order"
            },
            notice = """
                    One index a filter. When the table is distributed Citus builds each of them on every shard, and \
                    nobody has to ask for it.""")
    void the_indexes_of_the_common_queries_exist(Journey journey) {
        Assertions.assertThat(String.join("\n", journey.baselineSchema().part(SchemaPart.INDEXES)))
                .contains("idx_orders_user_id", "idx_orders_region", "idx_orders_created_at", "idx_order_items_order");
    }

    @Test
    @Order(4)
    @Lesson(
            question = "How much data is there?",
            script = "setup/01_initial_seed_data.sql",
            statements = {"seed_orders", "count_seeded_rows"},
            notice = """
                    As many as the settings say; by default ten thousand orders, enough to see every mechanism at work.""")
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
            notice = """
                    Hardly ever. A fifth of the users makes about four fifths of the orders, and user 42 alone about \
                    five in a hundred. Hashing spreads users evenly over shards, not their rows: Phase 2 shows the \
                    consequence, Phase 3 the remedy.""")
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
            notice = """
                    A second server, which never sees Citus, was filled by the same script and holds the same rows to \
                    the last bit. It gets every later write too, and every later answer is compared with its own.""")
    void the_same_seed_makes_the_same_rows(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(7)
    @Lesson(
            question = "What does the application ask?",
            script = "queries/20_single_shard_query.sql",
            statements = {"tenant_orders", "orders_by_region", "tenant_orders_with_items", "revenue_by_tier"},
            notice = """
                    Four of sixteen queries: some name a user, some do not, some join. Whatever happens to the tables, each has \
                    to be answered as by the server that never sees Citus: that is looked at after every step.""")
    void every_query_has_an_answer(Journey journey) {
        for (Query query : DemoQueries.all()) {
            Assertions.assertThat(journey.ask(query).values()).as(query.name()).isNotEmpty();
        }
    }

    @Test
    @Order(8)
    @Lesson(question = "What do the queries cost on one server?", pictures = Picture.COMPARISON, notice = """
                    Look at the times and at the rows read: the same queries are measured again in every phase.""")
    void every_plan_is_regular_and_an_index_spares_most_rows(Journey journey, SeedSettings seed) {
        for (Query query : DemoQueries.all()) {
            assertThat(journey.explain(query)).isRegular();
        }
        Assertions.assertThat(journey.explain(DemoQueries.named("count_orders")).rowsRead())
                .isEqualTo(seed.orders());
        Assertions.assertThat(journey.explain(DemoQueries.named("tenant_order_by_key"))
                        .rowsRead())
                .isLessThan(seed.orders() / 10);
    }
}
