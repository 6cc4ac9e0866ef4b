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
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.UNDISTRIBUTED)
@AboutScript(Phase4aUndistributedSpec.SCRIPT)
@Tag("phase4")
class Phase4aUndistributedSpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/34_undistribute_table.sql";

    @ParameterizedTest
    @ValueSource(strings = {"orders", "regions"})
    @Order(1)
    @Lesson(
            question = "Can one table come back alone?",
            statements = {"undistribute_{0}_alone", "undistribute_{0}"},
            notice = """
                    Not while a foreign key connects it with one that stays. cascade_via_foreign_keys takes the \
                    connected ones along, in one transaction.""")
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
                    Everything that defines a table is as it was at the start. One thing has stayed of sharding: the keys begin \
                    with user_id. That is harmless, and leaves the way back in open.""")
    void every_definition_is_as_in_phase_1_but_for_the_distribution_column_in_the_keys(
            Journey journey, Cluster cluster) {
        assertThat(Schema.read(cluster.coordinator(), journey.subject()))
                .isTheSameAs(MigratedKeys.in(journey.baselineSchema()), SchemaPart.SEQUENCE_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "products", "orders", "order_items"})
    @Order(6)
    @Lesson(
            question = "Will the next insert collide with an old id?",
            statements = {"undistribute_orders", "undistribute_products"},
            notice = "No: each sequence stands at or above the highest id of its table.")
    void a_sequence_goes_on_above_every_id_that_it_gave(String table, Cluster cluster) {
        Database coordinator = new Database(cluster.coordinator());
        long given = Long.parseLong(coordinator.value("SELECT last_value FROM " + table + "_id_seq"));
        long largest = Long.parseLong(coordinator.value("SELECT max(id) FROM " + table));

        Assertions.assertThat(given).isGreaterThanOrEqualTo(largest);
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Is every row back?",
            statements = {"undistribute_orders", "undistribute_regions"},
            notice = "All rows, those included that were written while shards moved.")
    void all_rows_are_back_on_the_coordinator(Journey journey, Cluster cluster) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
        assertThat(journey.history()).lostNoAcknowledgedWrites(journey.survivingRows());
    }

    @Test
    @Order(11)
    @Lesson(
            question = "What did the way back lose, without a word?",
            statements = {"definitions", "at_risk", "reader_before", "lost", "reader_after", "bring_back", "still_lost"
            },
            notice = """
                    Every comment of the tables, and the grants of the view, which was dropped and made anew. No message said \
                    that the role lost its access. What is at risk can be listed before, as the statements that bring it \
                    back; here they did.""")
    void comments_and_the_grants_of_views_are_lost_and_brought_back(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.rows("lost").column("statement"))
                .containsExactlyElementsOf(script.rows("at_risk").column("statement"))
                .contains("GRANT SELECT ON order_values TO sharding_demo_reader");
        Assertions.assertThat(script.rows("reader_before").single()).isEqualTo("t");
        Assertions.assertThat(script.rows("reader_after").single()).isEqualTo("f");
        Assertions.assertThat(script.rows("still_lost").single()).isEqualTo("0");
    }

    @Test
    @Order(12)
    @Lesson(
            question = "Is anything left on the workers?",
            script = "resharding/34a_clear_workers.sql",
            statements = {"sequences_left", "reader_left", "keep_to_this_node", "drop_sequences", "drop_reader"},
            notice = """
                    The sequences of all serial columns that were distributed, and the role, on each of the workers. Nobody \
                    asks an empty worker; the first query is how to look.""")
    void sequences_and_roles_stayed_on_every_worker_until_they_were_dropped(Journey journey) {
        ScriptResult script = journey.result("resharding/34a_clear_workers.sql");

        Assertions.assertThat(script.rows("sequences_left").column("sequence_name"))
                .containsExactly("order_items_id_seq", "orders_id_seq", "products_id_seq", "users_id_seq");
        Assertions.assertThat(script.rows("reader_left").column("rolname")).containsExactly("sharding_demo_reader");
        Assertions.assertThat(script.rows("sequences_now").single()).isEqualTo("0");
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
