package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Need;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoAttempts;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.Needs;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;

@DemoSpec(DemoStep.CITUS_ENABLED)
@AboutScript("sharding/10_enable_citus.sql")
@Tag("phase2")
class Phase2aCitusEnabledSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Lesson(
            question = "What turns a PostgreSQL server into a node of a cluster?",
            statements = {"create_extension", "citus_version"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    One statement, on a database that already holds data, on every node and not only on the coordinator.""")
    void the_extension_exists_on_every_node(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Assertions.assertThat(new Database(node).value("SELECT citus_version()"))
                    .startsWith("Citus ");
        }
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Did that change anything about the tables?",
            statements = "create_extension",
            pictures = Picture.CLUSTER,
            notice = "No: Citus knows no table yet, and every row is where it was.")
    void creating_the_extension_moves_no_row_and_converts_no_table(Journey journey) {
        assertThat(journey.mapAfter(DemoStep.CITUS_ENABLED)).hasNoTables().hasNoNode("worker1");
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(3)
    @Needs(Need.TLS_OFF)
    @Lesson(
            question = "What if a worker has no extension yet?",
            script = "sharding/11_add_workers.sql",
            statements = "add_worker1",
            run = 1,
            notice = """
                    The message speaks of SSL, though the extension is what is missing: creating it makes the \
                    certificate and switches TLS on. Create the extension on the worker first, and the same call gets \
                    further.""")
    void a_worker_without_the_extension_is_refused(Journey journey) {
        ScriptResult attempt = journey.result(DemoAttempts.WORKERS_WITHOUT_EXTENSION);

        assertThat(attempt.statement("add_worker1"))
                .failedWith("08006")
                .withMessage("server does not support SSL, but SSL was required");
    }

    @Test
    @Order(4)
    @Needs(Need.SCRAM)
    @Lesson(
            question = "How do nodes prove to each other who they are?",
            script = "sharding/11_add_workers.sql",
            statements = "add_worker1",
            run = 2,
            notice = """
                    They log in as any client does, and have no password yet. The cure is a row in pg_dist_authinfo on \
                    every node, not trust in pg_hba.conf.""")
    void a_node_without_a_password_for_the_others_is_refused(Journey journey) {
        ScriptResult attempt = journey.result(DemoAttempts.NODES_WITHOUT_PASSWORD);

        assertThat(attempt.statement("add_worker1"))
                .failedWith("08006")
                .withMessage("fe_sendauth: no password supplied");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Where is the password between nodes kept?",
            script = "sharding/10a_share_node_credentials.sql",
            statements = "store_credentials",
            notice = """
                    Two rows: node 0 stands for every other node, node -1 for the connection to itself. The password \
                    itself is masked in this report.""")
    void every_node_holds_a_password_for_the_others_and_for_itself(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Assertions.assertThat(new Database(node)
                            .rows("SELECT nodeid FROM pg_dist_authinfo ORDER BY nodeid")
                            .column("nodeid"))
                    .containsExactly("-1", "0");
        }
    }

    @Test
    @Order(6)
    @Needs(Need.OUTPUT_PLUGIN_SETTING)
    @Lesson(
            question = "Why does a newer PostgreSQL want a list of decoders?",
            statements = "allow_citus_output_plugin",
            notice = """
                    Where the setting exists, citus is on the list. Without it, isolating a tenant in Phase 3 would fail \
                    with "may not be used as an output plugin".""")
    void the_decoder_of_Citus_is_allowed_wherever_PostgreSQL_asks(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Rows setting = new Database(node)
                    .rows("SELECT setting LIKE '%citus%' AS citus FROM pg_settings "
                            + "WHERE name = 'output_plugin_libraries'");
            Assertions.assertThat(setting.column("citus")).as(node.name()).containsExactly("t");
        }
    }
}
