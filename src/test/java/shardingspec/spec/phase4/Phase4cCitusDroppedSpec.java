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
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Database;
import shardingspec.subject.Query;

@JourneySpec(Step.CITUS_DROPPED)
@Tag("phase4")
class Phase4cCitusDroppedSpec {

    @Test
    @Order(1)
    @Lesson(
            question = "Is the way back complete?",
            script = "resharding/36_drop_citus.sql",
            statements = {"drop_citus", "extensions"},
            pictures = Picture.STORYBOARD,
            notice = "plpgsql is the only extension, as at the start.",
            compares = Difference.REMOVE)
    void no_extension_exists_as_at_the_start(Cluster cluster) {
        Assertions.assertThat(new Database(cluster.coordinator())
                        .rows("SELECT extname FROM pg_extension")
                        .column("extname"))
                .containsExactly("plpgsql");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "What is left of the journey?",
            script = "resharding/36_drop_citus.sql",
            statements = "extensions",
            notice = "All rows, and whatever was written on the way.")
    void all_rows_are_there(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(3)
    @Lesson(
            question = "What did the journey change for this query?",
            notice = "The answers were the same in all phases. Compare the times: sharding is no way to make a "
                    + "small table faster.")
    void every_query_gives_the_rows_of_the_oracle_by_a_regular_plan(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
        assertThat(journey.explain(query)).isRegular();
    }
}
