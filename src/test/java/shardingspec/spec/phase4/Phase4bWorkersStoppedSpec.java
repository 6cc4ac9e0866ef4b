package shardingspec.spec.phase4;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.Need;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.Needs;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailedException;

@DemoSpec(DemoStep.WORKERS_STOPPED)
@AboutScript("resharding/35_remove_workers.sql")
@Tag("phase4")
class Phase4bWorkersStoppedSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Lesson(
            question = "How does one leave a cluster?",
            statements = {"remove_workers", "remove_coordinator", "nodes"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    Workers first, the coordinator's own entry last. pg_dist_node is empty.""")
    void the_cluster_has_no_node_any_more(Journey journey) {
        assertThat(journey.map()).hasNoNodes();
    }

    @Test
    @Order(2)
    @Needs(Need.SERVER_CONTROL)
    @Lesson(
            question = "Does anything still need the workers?",
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
}
