package shardingspec.spec.phase2;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Node;
import shardingspec.journey.Attempt;
import shardingspec.journey.Journey;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptResult;

@JourneySpec(Step.CITUS_ENABLED)
@Tag("phase2")
class Phase2aCitusEnabledSpec {

    @Test
    @Order(1)
    void the_extension_exists_on_every_node(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Assertions.assertThat(new Database(node).value("SELECT citus_version()"))
                    .startsWith("Citus ");
        }
    }

    @Test
    @Order(2)
    void creating_the_extension_moves_no_row_and_converts_no_table(Journey journey) {
        assertThat(journey.mapAfter(Step.CITUS_ENABLED)).hasNoTables().hasNoNode("worker1");
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(3)
    void a_worker_without_the_extension_is_refused(Journey journey) {
        ScriptResult attempt = journey.result(Attempt.WORKERS_WITHOUT_EXTENSION);

        assertThat(attempt.statement("add_worker1"))
                .failedWith("08006")
                .withMessage("server does not support SSL, but SSL was required");
    }

    @Test
    @Order(4)
    void a_node_without_a_password_for_the_others_is_refused(Journey journey) {
        ScriptResult attempt = journey.result(Attempt.NODES_WITHOUT_PASSWORD);

        assertThat(attempt.statement("add_worker1"))
                .failedWith("08006")
                .withMessage("fe_sendauth: no password supplied");
    }

    @Test
    @Order(5)
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
    void the_decoder_of_Citus_is_allowed_wherever_PostgreSQL_asks(Journey journey) {
        for (Node node : journey.cluster().nodes()) {
            Assertions.assertThat(new Database(node)
                            .rows("SELECT setting FROM pg_settings WHERE name = 'output_plugin_libraries'")
                            .column("setting"))
                    .allMatch(setting -> setting.contains("citus"));
        }
    }
}
