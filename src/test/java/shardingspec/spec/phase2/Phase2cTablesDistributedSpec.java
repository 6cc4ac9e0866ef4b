package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.plan.PlanKind;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

@DemoSpec(DemoStep.TABLES_DISTRIBUTED)
@AboutScript(Phase2cTablesDistributedSpec.SCRIPT)
@Tag("phase2")
class Phase2cTablesDistributedSpec implements KeepsInvariants {

    static final String SCRIPT = "sharding/12_distribute_table.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can a table with PRIMARY KEY (id) be distributed by user_id?",
            statements = {"distribute_with_simple_key", "drop_order_reference", "swap_orders_key", "distribute_orders"},
            notice = """
                    No. A shard sees its own rows only, so uniqueness of id alone would have to be asked of all shards. \
                    The fix is a key that includes user_id; then the very same call works.""",
            compares = Difference.UNIQUE_KEY)
    void a_key_without_the_distribution_column_is_refused(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("distribute_with_simple_key"))
                .failedWith("0A000")
                .withMessage("cannot create constraint on \"orders\"")
                .withDetail("that do not include the partition column");
        assertThat(script.statement("distribute_orders")).succeeded();
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can a distributed table point at a local one?",
            statements = "reference_local_table",
            notice = """
                    No, and the HINT names a way out: make users a reference table, which every shard finds on its own \
                    node. Here users stays local on purpose, to show what that costs.""")
    void a_foreign_key_to_a_local_table_is_refused(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("reference_local_table"))
                .failedWith("42P16")
                .withMessage("referenced table \"users\" must be a distributed table or a reference table")
                .withHint("create_reference_table('users')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    @Order(3)
    @Lesson(
            question = "Where did the rows go?",
            statements = "distribute_{0}",
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    32 shards, 16 a worker. Cells below each other in the picture hold the same range of hashes, so the \
                    same users.""",
            compares = Difference.CUT)
    void a_distributed_table_has_32_shards_16_a_worker(String table, Journey journey) {
        assertThat(journey.map())
                .isDistributedBy(table, "user_id")
                .hasShardCount(table, 32)
                .hasShardsPerWorker(table, Map.of("worker1", 16, "worker2", 16));
    }

    @Test
    @Order(4)
    @Lesson(
            question = "What does colocation mean?",
            script = "sharding/14_verify_distribution.sql",
            statements = {"distributed_tables", "shard_ranges"},
            notice = """
                    Both tables have the same 32 ranges of hashes, and the same range lies on the same node in both. \
                    That is what lets a worker join them on its own.""")
    void orders_and_order_items_are_colocated(Journey journey) {
        assertThat(journey.map()).areColocated("orders", "order_items");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "And a small table that everybody joins?",
            script = "sharding/13_create_reference_table.sql",
            statements = {"create_reference_table", "placements"},
            pictures = Picture.CLUSTER,
            notice = """
                    It has one shard with a copy on every node, the coordinator included. A write to it goes to all \
                    copies in one transaction.""")
    void regions_is_a_reference_table_present_on_every_node(Journey journey) {
        assertThat(journey.map())
                .isReferenceTable("regions")
                .hasPlacementsOn("regions", "coordinator", "worker1", "worker2");
    }

    @Test
    @Order(6)
    @Lesson(
            question = "What happened to users, which nobody distributed?",
            script = "sharding/13_create_reference_table.sql",
            statements = "tables",
            notice = """
                    It stays on the coordinator, but its foreign key to regions made Citus take it into the metadata, as \
                    a table of type local.""")
    void users_becomes_a_local_table_because_its_foreign_key_points_at_regions(Journey journey) {
        assertThat(journey.map()).isLocalTable("users").hasPlacementsOn("users", "coordinator");
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Does Citus know every table?",
            script = "sharding/13_create_reference_table.sql",
            statements = "tables",
            notice = """
                    No. products is not in citus_tables at all: it is a regular table of the coordinator, as before.""")
    void products_that_nothing_points_at_stays_a_regular_table(Journey journey) {
        assertThat(journey.map()).isRegularTable("products");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items", "regions"})
    @Order(8)
    @Lesson(question = "Are the old rows gone from the coordinator?", statements = "truncate_local_{0}?", notice = """
                    After distributing they still lie, invisible, in the local table, and break later constraints. The \
                    truncation is a step of its own, easily forgotten.""")
    void no_local_row_is_left_behind_in_the_coordinators_own_table(String table, Journey journey) {
        // Citus answers pg_total_relation_size for the shards, pg_relation_size for the local shell.
        Assertions.assertThat(
                        new Database(journey.cluster().coordinator()).value("SELECT pg_relation_size('" + table + "')"))
                .isEqualTo("0");
    }

    @Test
    @Order(9)
    @Lesson(
            question = "Did every row arrive?",
            statements = {"distribute_orders", "distribute_order_items"},
            notice = """
                    A fingerprint over the whole content of each table is equal to that of the server that never saw \
                    Citus: not only as many rows, the same rows.""")
    void no_row_was_lost_or_changed_on_the_way_into_the_shards(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(10)
    @Lesson(
            question = "How evenly are the rows spread?",
            script = "queries/24_distribution_stats.sql",
            statements = {"shards_per_node", "rows_per_shard"},
            pictures = {Picture.ROWS_PER_SHARD, Picture.SHARD_SIZES},
            notice = """
                    The numbers of shards are equal, the numbers of rows are not. The highest bar is the shard with user \
                    42: a hash spreads users evenly, and users are not of one size.""")
    void the_shards_hold_every_order_between_them(Journey journey, SeedSettings seed) {
        Rows shards = journey.result("queries/24_distribution_stats.sql").rows("rows_per_shard");

        Assertions.assertThat(shards.size()).isEqualTo(32);
        Assertions.assertThat(shards.column("row_count").stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .isEqualTo(seed.orders());
    }

    @Test
    @Order(11)
    @Lesson(
            question = "Does the application notice that the table was cut into 32 pieces?",
            pictures = Picture.COMPARISON,
            notice = """
                    Not in the answers, which the last lesson of this chapter compares. It does in the plans, and with so few \
                    rows in the times too.""")
    void every_query_is_planned_by_Citus(Journey journey) {
        for (Query query : DemoQueries.all()) {
            Assertions.assertThat(journey.explain(query).kind())
                    .as(query.name())
                    .isNotEqualTo(PlanKind.REGULAR);
        }
    }

    @Test
    @Order(12)
    @Lesson(
            question = "Does the foreign key still hold?",
            script = "sharding/14_verify_distribution.sql",
            statements = "item_without_order",
            notice = """
                    Yes: an item lies on the node of its order, so the node can check. The constraint that failed is \
                    that of a shard, which Citus made when the one on the table was declared.""",
            compares = Difference.FOREIGN_KEY)
    void an_item_without_an_order_is_refused(Journey journey) {
        assertThat(journey.result("sharding/14_verify_distribution.sql").statement("item_without_order"))
                .failedWith("23503")
                .withMessage("violates foreign key constraint \"order_items_order_id_fkey");
    }
}
