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
import shardingspec.junit.NeedsServerControl;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailedException;
import shardingspec.subject.Query;

@JourneySpec(Step.WORKERS_STOPPED)
@Tag("phase4")
class Phase4bWorkersStoppedSpec {

    @Test
    @Order(1)
    @Lesson(
            question = "How does one leave a cluster?",
            script = "resharding/35_remove_workers.sql",
            statements = {"remove_workers", "remove_coordinator", "nodes"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = "Workers first, the coordinator's own entry last. pg_dist_node is empty.")
    void the_cluster_has_no_node_any_more(Journey journey) {
        assertThat(journey.map()).hasNoNodes();
    }

    @Test
    @Order(2)
    @NeedsServerControl
    @Lesson(
            question = "Does anything still need the workers?",
            script = "resharding/35_remove_workers.sql",
            statements = "nodes",
            notice = "Their servers are stopped; whoever asks them gets no connection.")
    void the_workers_are_really_stopped(Cluster cluster) {
        for (Node worker : cluster.workers()) {
            Assertions.assertThatThrownBy(() -> Session.open(worker).close())
                    .as(worker + " answers")
                    .isInstanceOfSatisfying(
                            SqlFailedException.class,
                            e -> Assertions.assertThat(e.failure().sqlState()).isEqualTo("08001"));
        }
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(3)
    @Lesson(
            question = "Does the application still work with all workers switched off?",
            notice = "Yes: everything is on one server again.")
    void every_query_still_works(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
    }
}
