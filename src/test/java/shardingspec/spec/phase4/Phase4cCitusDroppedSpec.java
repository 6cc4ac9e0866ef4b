package shardingspec.spec.phase4;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

@DemoSpec(DemoStep.CITUS_DROPPED)
@AboutScript("resharding/36_drop_citus.sql")
@Tag("phase4")
class Phase4cCitusDroppedSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Lesson(
            question = "Is the way back complete?",
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
    @Order(3)
    @Lesson(question = "What did the journey change for the queries?", pictures = Picture.COMPARISON, notice = """
                    No plan has a part of Citus any more. The table shows how the same queries were executed in each phase.""")
    void every_plan_is_regular_again(Journey journey) {
        for (Query query : DemoQueries.all()) {
            assertThat(journey.explain(query)).isRegular();
        }
    }
}
