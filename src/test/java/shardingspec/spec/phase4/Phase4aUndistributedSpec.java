package shardingspec.spec.phase4;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.catalog.Schema;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptResult;
import shardingspec.subject.Query;
import shardingspec.workload.SurvivingOrders;

@JourneySpec(Step.UNDISTRIBUTED)
@Tag("phase4")
class Phase4aUndistributedSpec {

    private static final String SCRIPT = "resharding/34_undistribute_table.sql";

    @ParameterizedTest
    @ValueSource(strings = {"orders", "regions"})
    @Order(1)
    @Lesson(
            question = "Can one table come back alone?",
            script = "resharding/34_undistribute_table.sql",
            statements = {"undistribute_{0}_alone", "undistribute_{0}"},
            notice = "Not while a foreign key connects it with one that stays. cascade_via_foreign_keys takes "
                    + "the connected ones along, in one transaction.")
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
            script = "resharding/34_undistribute_table.sql",
            statements = {"undistribute_products", "citus_tables"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = "citus_tables is empty: five regular tables, on the coordinator alone.",
            compares = Difference.REMOVE)
    void no_table_is_known_to_Citus_any_more(Journey journey) {
        assertThat(journey.map()).hasNoTables();
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Did the definitions survive the round trip?",
            script = "resharding/34_undistribute_table.sql",
            statements = "undistribute_orders",
            notice = "Every column, default and sequence is as it was at the start.")
    void columns_defaults_and_sequences_are_as_in_phase_1(Journey journey, Cluster cluster) {
        Schema schema = Schema.read(cluster.coordinator());

        Assertions.assertThat(schema.columns())
                .isEqualTo(journey.baselineSchema().columns());
        Assertions.assertThat(schema.sequences())
                .isEqualTo(journey.baselineSchema().sequences());
    }

    @Test
    @Order(4)
    @Lesson(
            question = "And the keys?",
            script = "resharding/34_undistribute_table.sql",
            statements = "undistribute_orders",
            notice = "One thing has stayed of sharding: the keys begin with user_id. That is harmless, and "
                    + "leaves the way back in open.")
    void keys_and_foreign_keys_are_as_in_phase_1_but_for_the_distribution_column(Journey journey, Cluster cluster) {
        List<String> expected = journey.baselineSchema().constraints().stream()
                .map(line -> line.replace(
                                "orders orders_pkey PRIMARY KEY (id)", "orders orders_pkey PRIMARY KEY (user_id, id)")
                        .replace("order_items_pkey PRIMARY KEY (id)", "order_items_pkey PRIMARY KEY (user_id, id)")
                        .replace(
                                "(order_id) REFERENCES orders(id)",
                                "(user_id, order_id) REFERENCES orders(user_id, id)"))
                .toList();

        Assertions.assertThat(Schema.read(cluster.coordinator()).constraints())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @Order(5)
    @Lesson(
            question = "And the indexes?",
            script = "resharding/34_undistribute_table.sql",
            statements = "undistribute_orders",
            notice = "All there; only those of the two changed primary keys differ.")
    void indexes_are_as_in_phase_1_but_for_the_distribution_column(Journey journey, Cluster cluster) {
        List<String> expected = journey.baselineSchema().indexes().stream()
                .map(line -> line.contains("orders_pkey") || line.contains("order_items_pkey")
                        ? line.replace("(id)", "(user_id, id)")
                        : line)
                .toList();

        Assertions.assertThat(Schema.read(cluster.coordinator()).indexes())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "products", "orders", "order_items"})
    @Order(6)
    @Lesson(
            question = "Will the next insert collide with an old id?",
            script = "resharding/34_undistribute_table.sql",
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
            script = "resharding/34_undistribute_table.sql",
            statements = {"undistribute_orders", "undistribute_regions"},
            notice = "All rows, those included that were written while shards moved.")
    void all_rows_are_back_on_the_coordinator(Journey journey, Cluster cluster) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
        assertThat(journey.history()).lostNoAcknowledgedWrites(SurvivingOrders.read(cluster.coordinator()));
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(8)
    @Lesson(
            question = "Are plans and answers as at the start?",
            notice = "The plan has no node of Citus any more, and the answer is the same. Compare the time "
                    + "with Phase 1.")
    void every_query_gives_the_rows_of_the_oracle_by_a_regular_plan(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
        assertThat(journey.explain(query)).isRegular();
    }
}
