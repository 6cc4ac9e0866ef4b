package shardingspec.spec.phase2;

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
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

@DemoSpec(DemoStep.WORKERS_ADDED)
@AboutScript(Phase2bWorkersAddedSpec.SCRIPT)
@Tag("phase2")
class Phase2bWorkersAddedSpec implements KeepsInvariants {

    static final String SCRIPT = "sharding/11_add_workers.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Who belongs to the cluster?",
            statements = {"add_worker1", "add_worker2", "active_workers"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    Two workers are active. The third runs as well, but the coordinator does not know it.""")
    void two_workers_are_active_and_the_third_is_no_member(Journey journey) {
        assertThat(journey.map())
                .hasActiveWorkers("worker1", "worker2")
                .hasNoNode("worker3")
                .mayHoldShards("worker1")
                .mayHoldShards("worker2");
    }

    @Test
    @Order(2)
    @Lesson(question = "Why must the coordinator know its own name?", statements = "set_coordinator_host", notice = """
                    It is a node as well, group 0, and holds copies of reference tables. The workers connect to it by \
                    this name.""")
    void the_coordinator_is_registered_under_a_name_that_the_others_can_reach(Journey journey) {
        Node coordinator = journey.cluster().coordinator();

        Assertions.assertThat(new Database(coordinator)
                        .value("SELECT nodename || ':' || nodeport FROM pg_dist_node WHERE groupid = 0"))
                .isEqualTo(coordinator.address());
    }

    @Test
    @Order(3)
    @Lesson(question = "Is the cluster healthy?", statements = "cluster_health", notice = """
                    Nine connections between three nodes, each node to each, and all are true. This is the first thing \
                    to ask when something is odd.""")
    void every_node_reaches_every_node(Journey journey) {
        Rows health = journey.result(SCRIPT).rows("cluster_health");

        Assertions.assertThat(health.size()).isEqualTo(9);
        Assertions.assertThat(health.column("result")).containsOnly("t");
    }

    @Test
    @Order(4)
    @Lesson(question = "Can anyone on the network read along?", script = "sharding/10_enable_citus.sql", notice = """
                    No: every connection between nodes is encrypted with the self-signed certificate that the extension \
                    made. That protects against listeners, not against an impostor: for that, give the nodes \
                    certificates of your own.""")
    void nodes_talk_to_each_other_over_TLS(Cluster cluster) {
        Rows connections = new Database(cluster.coordinator()).rows("""
                        SELECT result FROM run_command_on_all_nodes(
                            $$SELECT ssl || ' ' || version FROM pg_stat_ssl WHERE pid = pg_backend_pid()$$)""");

        Assertions.assertThat(connections.column("result"))
                .hasSize(3)
                .extracting(tls -> tls.substring(0, Math.min(11, tls.length())))
                .containsOnly("true TLSv1.");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "May anyone on the network log in?",
            script = "sharding/10a_share_node_credentials.sql",
            notice = """
                    No: every rule of pg_hba.conf on every node says scram-sha-256. With trust in its place anyone could.""")
    void nodes_do_not_let_anybody_in_without_a_password(Cluster cluster) {
        for (Node node : cluster.nodes()) {
            Assertions.assertThat(new Database(node)
                            .rows("SELECT DISTINCT auth_method FROM pg_hba_file_rules")
                            .column("auth_method"))
                    .containsOnly("scram-sha-256");
        }
    }
}
