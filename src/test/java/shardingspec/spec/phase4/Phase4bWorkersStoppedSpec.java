package shardingspec.spec.phase4;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Optional;
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
import shardingspec.sql.SqlFailure;

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
                    Workers first, the coordinator's own entry last. pg_dist_node is empty. A worker is removed first and \
                    stopped then: the other way round, the next metadata change tries to reach it.""")
    void the_cluster_has_no_node_any_more(Journey journey) {
        assertThat(journey.map()).hasNoNodes();
    }

    @Test
    @Order(2)
    @Needs(Need.SERVER_CONTROL)
    @Lesson(question = "Does anything still need the workers?", notice = """
                    No: their servers are stopped, whoever connects to them is refused, and the lessons that follow ask the \
                    coordinator alone.""")
    void the_stopped_workers_accept_no_connection(Journey journey, Cluster cluster) {
        for (Node worker : cluster.workers()) {
            Optional<SqlFailure> refusal = journey.connect(worker);

            Assertions.assertThat(refusal)
                    .as(worker + " refuses the connection")
                    .isPresent();
            Assertions.assertThat(refusal.get().sqlState()).isEqualTo("08001");
        }
    }
}
