package shardingspec.spec.phase4;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.sql.Database;

@JourneySpec(Step.CITUS_DROPPED)
@Tag("phase4")
class Phase4cCitusDroppedSpec {

    @Test
    @Order(1)
    void no_extension_exists_as_at_the_start(Cluster cluster) {
        Assertions.assertThat(new Database(cluster.coordinator())
                        .rows("SELECT extname FROM pg_extension")
                        .column("extname"))
                .containsExactly("plpgsql");
    }

    @Test
    @Order(2)
    void all_rows_are_there(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.journey.Query#all")
    @Order(3)
    void every_query_gives_the_rows_of_the_oracle_by_a_regular_plan(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
        assertThat(journey.explain(query)).isRegular();
    }
}
