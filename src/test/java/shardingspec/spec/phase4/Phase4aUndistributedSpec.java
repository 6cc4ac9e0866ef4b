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
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptResult;
import shardingspec.workload.SurvivingOrders;

@JourneySpec(Step.UNDISTRIBUTED)
@Tag("phase4")
class Phase4aUndistributedSpec {

    private static final String SCRIPT = "resharding/34_undistribute_table.sql";

    @ParameterizedTest
    @ValueSource(strings = {"orders", "regions"})
    @Order(1)
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
    void no_table_is_known_to_Citus_any_more(Journey journey) {
        assertThat(journey.map()).hasNoTables();
    }

    @Test
    @Order(3)
    void columns_defaults_and_sequences_are_as_in_phase_1(Journey journey, Cluster cluster) {
        Schema schema = Schema.read(cluster.coordinator());

        Assertions.assertThat(schema.columns())
                .isEqualTo(journey.baselineSchema().columns());
        Assertions.assertThat(schema.sequences())
                .isEqualTo(journey.baselineSchema().sequences());
    }

    @Test
    @Order(4)
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
    void a_sequence_goes_on_above_every_id_that_it_gave(String table, Cluster cluster) {
        Database coordinator = new Database(cluster.coordinator());
        long given = Long.parseLong(coordinator.value("SELECT last_value FROM " + table + "_id_seq"));
        long largest = Long.parseLong(coordinator.value("SELECT max(id) FROM " + table));

        Assertions.assertThat(given).isGreaterThanOrEqualTo(largest);
    }

    @Test
    @Order(7)
    void all_rows_are_back_on_the_coordinator(Journey journey, Cluster cluster) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
        assertThat(journey.history()).lostNoAcknowledgedWrites(SurvivingOrders.read(cluster.coordinator()));
    }

    @ParameterizedTest
    @MethodSource("shardingspec.journey.Query#all")
    @Order(8)
    void every_query_gives_the_rows_of_the_oracle_by_a_regular_plan(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
        assertThat(journey.explain(query)).isRegular();
    }
}
