package shardingspec.spec.phase4;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.catalog.Schema;
import shardingspec.catalog.SchemaPart;
import shardingspec.catalog.ShardMap;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Notice;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.UNDISTRIBUTED)
@AboutScript(Phase4aUndistributedSpec.SCRIPT)
@Tag("phase4")
class Phase4aUndistributedSpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/34_undistribute_table.sql";
    private static final String VOUCHERS = "resharding/33d_create_vouchers.sql";
    private static final String CLEAR = "resharding/34a_clear_workers.sql";

    private static final String[] LOST_OF_THE_SHOP = {
        "COMMENT ON COLUMN public.orders.metadata IS 'Channel and campaign that led to the order'",
        "COMMENT ON TABLE public.orders IS 'What users bought, a row an order'",
        "COMMENT ON TABLE public.regions IS 'Where the shop sells'",
        "COMMENT ON VIEW public.order_values IS 'Each order beside the value of its items'",
        "GRANT SELECT ON order_values TO sharding_demo_reader"
    };

    private static final String[] LOST_OF_VOUCHERS = {
        "COMMENT ON CONSTRAINT code_is_valid on vouchers.issued IS 'Four capital letters'",
        "COMMENT ON INDEX vouchers.issued_pkey IS 'A code is unique for its user'",
        "COMMENT ON MATERIALIZED VIEW vouchers.of_a_kind IS 'Refreshed once a day'",
        "COMMENT ON STATISTICS vouchers.user_and_kind IS 'Refunds go to few users'",
        "CREATE UNIQUE INDEX of_a_kind_key ON vouchers.of_a_kind USING btree (kind)",
        "GRANT SELECT (vouchers) ON vouchers.of_a_kind TO PUBLIC",
        "GRANT SELECT ON vouchers.gifts TO PUBLIC",
        "GRANT SELECT ON vouchers.gifts TO sharding_demo_reader WITH GRANT OPTION",
        "GRANT SELECT ON vouchers.of_a_kind TO sharding_demo_reader",
        "GRANT UPDATE (kind) ON vouchers.issued TO sharding_demo_reader"
    };

    private static final String[] LEFT_ON_A_WORKER = {
        "vouchers.is_code(pg_catalog.text)",
        "vouchers",
        "public.order_items_id_seq",
        "public.orders_id_seq",
        "public.products_id_seq",
        "public.users_id_seq",
        "vouchers.kind"
    };

    @ParameterizedTest
    @ValueSource(strings = {"orders", "regions"})
    @Order(1)
    @Lesson(
            question = "Can one table come back alone?",
            statements = {"undistribute_{0}_alone", "undistribute_{0}"},
            notice = """
                    Not while a foreign key connects it with one that stays. cascade_via_foreign_keys takes along all that \
                    foreign keys connect, in one transaction.""")
    void across_a_foreign_key_a_table_alone_is_refused(String table, Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        assertThat(script.statement("undistribute_" + table + "_alone"))
                .failedWith("XX000")
                .withMessage("table " + table + " is referenced by a foreign key")
                .withHint("cascade_via_foreign_keys=>true");
        assertThat(script.statement("undistribute_" + table)).succeeded();
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Is anything still sharded?",
            statements = {"undistribute_products", "citus_tables"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = "citus_tables is empty: five regular tables, on the coordinator alone.",
            compares = Difference.REMOVE)
    void no_table_is_known_to_Citus_any_more(Journey journey) {
        assertThat(journey.map()).hasNoTables();
    }

    @Test
    @Order(3)
    @Lesson(question = "Did the definitions survive the round trip?", statements = "undistribute_orders", notice = """
                    Columns, keys, checks, indexes, sequences and views are as they were at the start; so are comments and \
                    grants, once they were brought back. One thing has stayed of sharding: the keys begin with user_id. That \
                    is harmless, and the tables can be distributed again without a change.""")
    void columns_keys_and_indexes_are_as_in_phase_1_but_for_the_distribution_column_in_the_keys(
            Journey journey, Cluster cluster) {
        assertThat(Schema.read(cluster.coordinator(), journey.subject()))
                .isTheSameAs(MigratedKeys.in(journey.baselineSchema()), SchemaPart.SEQUENCE_STATE);
    }

    @Test
    @Order(4)
    @Lesson(
            question = "How many calls does the way back take?",
            statements = {"undistribute_regions", "undistribute_products"},
            notice = """
                    One for each set of tables that foreign keys connect. Being in one colocation group is not enough: \
                    regions and products are, and the call for regions left products where it was.""")
    void one_call_takes_what_foreign_keys_connect_and_not_a_colocation_group(Journey journey) {
        ShardMap before = journey.mapBefore(DemoStep.UNDISTRIBUTED);
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(before.table("products").orElseThrow().colocationGroup())
                .isEqualTo(before.table("regions").orElseThrow().colocationGroup());
        Assertions.assertThat(recreatedBy("undistribute_regions", script)).containsExactly("regions", "users");
        Assertions.assertThat(recreatedBy("undistribute_products", script)).containsExactly("products");
    }

    private static List<String> recreatedBy(String statement, ScriptResult script) {
        String notice = "creating a new table for public.";
        return script.statement(statement).outcome().notices().stream()
                .map(Notice::message)
                .filter(message -> message.startsWith(notice))
                .map(message -> message.substring(notice.length()))
                .toList();
    }

    @Test
    @Order(6)
    @Lesson(
            question = "Will the next insert collide with an old id?",
            statements = "sequences",
            notice =
                    "No: each sequence stands at or beyond the highest id of its table, and the next value is above it.")
    void every_sequence_stands_at_or_beyond_the_highest_id_of_its_table(Journey journey, Cluster cluster) {
        Rows sequences = journey.result(SCRIPT).rows("sequences");

        Assertions.assertThat(sequences.column("table_name"))
                .containsExactlyInAnyOrderElementsOf(tablesWithSequences(cluster.coordinator()));
        Assertions.assertThat(sequences.column("at_or_beyond")).containsOnly("t");
    }

    private static List<String> tablesWithSequences(Node node) {
        return new Database(node)
                .rows("SELECT d.refobjid::regclass AS table_name FROM pg_class c JOIN pg_depend d ON d.objid = c.oid "
                        + "WHERE c.relkind = 'S' AND c.relnamespace = 'public'::regnamespace AND d.deptype IN ('a', 'i') "
                        + "AND d.classid = 'pg_class'::regclass")
                .column("table_name");
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Is every row back?",
            statements = {"undistribute_orders", "undistribute_regions", "undistribute_products", "row_counts"},
            notice = """
                    The tables hold, row by row, what a plain PostgreSQL holds that never saw Citus, those rows included \
                    that the application wrote while shards moved.""")
    void all_rows_are_back_on_the_coordinator(Journey journey) {
        Rows counts = journey.result(SCRIPT).rows("row_counts");

        Assertions.assertThat(counts.column("table_name"))
                .containsExactlyElementsOf(journey.subject().tableNames());
        Assertions.assertThat(counts.column("seeded")).doesNotContain("0");
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
        assertThat(journey.history()).lostNoAcknowledgedWrites(journey.survivingRows());
    }

    @Test
    @Order(10)
    @Lesson(
            question = "What does Citus create on the workers for a table?",
            script = VOUCHERS,
            statements = {
                "create_type",
                "create_function",
                "create_issued",
                "grant_column",
                "distribute",
                "create_view",
                "create_materialized_view",
                "index_materialized_view",
                "grant_view_to_pass_on",
                "on_workers"
            },
            notice = """
                    Whatever the table needs, on each worker, and views of it; no materialized view. The two lessons that \
                    follow say what of all this comes back, the last one what stays on the workers.""")
    void citus_creates_on_every_worker_what_a_table_needs(Journey journey, Cluster cluster) {
        Assertions.assertThat(journey.result(VOUCHERS).rows("on_workers").column("created"))
                .hasSameSizeAs(cluster.workers())
                .containsOnly("function, schema, table, type, view");
    }

    @Test
    @Order(11)
    @Lesson(
            question = "What did the way back lose silently?",
            statements = {
                "definitions",
                "note_definitions",
                "noted",
                "reader_before",
                "lost",
                "reader_after",
                "bring_back",
                "still_lost"
            },
            notice = """
                    Every comment, and the grant on the view, which was dropped and recreated; the grants on whole tables came \
                    back. No message said that the role lost its access. What may be lost can be listed before, as the \
                    statements that bring it back; here they did. View and notes are temporary: all of it has to happen in \
                    one session. Not noted, and lost too: storage parameters of materialized views. Whatever is in other \
                    schemas or of another kind was not looked at.""")
    void comments_and_the_grants_of_views_are_lost_and_brought_back(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.rows("lost").column("statement")).containsExactly(LOST_OF_THE_SHOP);
        Assertions.assertThat(script.rows("reader_before").single()).isEqualTo("t");
        Assertions.assertThat(script.rows("reader_after").single()).isEqualTo("f");
        Assertions.assertThat(script.rows("still_lost").single()).isEqualTo("0");
    }

    @Test
    @Order(12)
    @Lesson(
            question = "What else does the way back lose, where there is some?",
            statements = {"undistribute_vouchers", "lost_of_vouchers", "came_back", "still_lost"},
            notice = """
                    Grants on a column, with grant option and to everyone, comments on a constraint, an index and statistics, \
                    and the index of a materialized view. Of all that was noted only the grants on whole tables came back by \
                    themselves.""")
    void grants_on_columns_and_indexes_of_materialized_views_are_lost_too(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.rows("lost_of_vouchers").column("statement"))
                .containsExactly(LOST_OF_VOUCHERS);
        Assertions.assertThat(script.rows("came_back").column("statement"))
                .containsExactly(
                        "GRANT SELECT ON orders TO sharding_demo_reader",
                        "GRANT SELECT ON regions TO sharding_demo_reader",
                        "GRANT SELECT ON vouchers.issued TO PUBLIC");
        Assertions.assertThat(script.rows("still_lost").single()).isEqualTo("0");
    }

    @Test
    @Order(13)
    @Lesson(
            question = "Is anything left on the workers?",
            script = CLEAR,
            statements = {"left", "reader_left", "keep_to_this_node", "drop_left", "drop_reader", "left_now"},
            notice = """
                    Whatever the tables that were distributed needed, on each of the workers, and the role. The view of the \
                    vouchers went with its table. The first query is how to look, and what is dropped afterwards.""")
    void what_the_tables_needed_stayed_on_every_worker_until_it_was_dropped(Journey journey, Cluster cluster) {
        List<ScriptResult> runs = journey.results(CLEAR);

        Assertions.assertThat(runs)
                .extracting(ScriptResult::node)
                .containsExactlyInAnyOrderElementsOf(cluster.workers());
        for (ScriptResult run : runs) {
            Assertions.assertThat(run.rows("left").column("identity"))
                    .as("on " + run.node())
                    .containsExactly(LEFT_ON_A_WORKER);
            Assertions.assertThat(run.rows("reader_left").column("rolname")).containsExactly("sharding_demo_reader");
            Assertions.assertThat(run.rows("left_now").values()).containsExactly(List.of("0", "0", "0"));
        }
    }

    /** What Phase 2 changed in the definition of the tables, and the way back leaves so. */
    private static final class MigratedKeys {

        private MigratedKeys() {}

        /** The schema with the distribution column in the keys of orders and order_items. */
        static Schema in(Schema regular) {
            Map<SchemaPart, List<String>> parts = new EnumMap<>(regular.parts());
            parts.put(
                    SchemaPart.CONSTRAINTS,
                    regular.part(SchemaPart.CONSTRAINTS).stream()
                            .map(MigratedKeys::constraint)
                            .sorted()
                            .toList());
            parts.put(
                    SchemaPart.INDEXES,
                    regular.part(SchemaPart.INDEXES).stream()
                            .map(MigratedKeys::index)
                            .sorted()
                            .toList());
            return new Schema(parts);
        }

        private static String constraint(String line) {
            return line.replace("orders_pkey PRIMARY KEY (id)", "orders_pkey PRIMARY KEY (user_id, id)")
                    .replace("order_items_pkey PRIMARY KEY (id)", "order_items_pkey PRIMARY KEY (user_id, id)")
                    .replace("(order_id) REFERENCES orders(id)", "(user_id, order_id) REFERENCES orders(user_id, id)");
        }

        private static String index(String line) {
            return line.contains(" orders_pkey ") || line.contains(" order_items_pkey ")
                    ? line.replace("(id)", "(user_id, id)")
                    : line;
        }
    }
}
