package shardingspec.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.preflight.CitusCapability;
import shardingspec.cluster.registry.Providers;
import shardingspec.journey.JourneyVariables;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.SqlFailedException;

/** What every provider promises of the clusters that it hands out, proved on one of its own before the journey begins. */
@Tag("contract")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterContractSpec {

    private static final String NOT_OURS = "left out: the servers of an attached cluster are not ours to stop; run it "
            + "with -Dcluster=compose or -Dcluster=local";

    private static final String NO_CITUS = "left out, because it needs Citus, and these servers are plain PostgreSQL";

    private final Settings settings = Settings.load(Path.of(""));
    private final SeedSettings seed = SeedSettings.from(settings);
    private final Cluster cluster = Providers.choose(settings).start(settings);
    private final ScriptRunner scripts = new ScriptRunner(JourneyVariables.of(cluster, seed), result -> {});

    @AfterAll
    void close() {
        cluster.close();
    }

    @Test
    @Order(1)
    void every_node_answers() {
        assertThat(everyServer()).hasSize(5).allSatisfy(node -> assertThat(new Database(node).value("SELECT 1"))
                .isEqualTo("1"));
    }

    @Test
    @Order(2)
    void no_extension_is_created() {
        assertThat(everyServer())
                .allSatisfy(node -> assertThat(extensions(node)).containsExactly("plpgsql"));
    }

    @Test
    @Order(3)
    void nodes_carry_Citus_where_the_cluster_says_so_and_nowhere_else() {
        assertThat(cluster.nodes()).allSatisfy(node -> {
            CitusCapability capability = CitusCapability.of(node);
            assertThat(capability.installed()).isEqualTo(cluster.hasCitus());
            assertThat(capability.preloaded().startsWith("citus")).isEqualTo(cluster.hasCitus());
        });
    }

    @Test
    @Order(4)
    void nodes_can_move_rows_by_logical_replication() {
        assertThat(cluster.nodes())
                .allSatisfy(
                        node -> assertThat(CitusCapability.of(node).walLevel()).isEqualTo("logical"));
    }

    @Test
    @Order(5)
    void a_wrong_password_is_refused_by_every_server() {
        assertThat(everyServer()).allSatisfy(node -> assertThatThrownBy(
                        () -> new Database(withPassword(node, "not the password")).value("SELECT 1"))
                .isInstanceOfSatisfying(
                        SqlFailedException.class,
                        e -> assertThat(e.failure().sqlState()).isEqualTo("28P01")));
    }

    @Test
    @Order(6)
    void nodes_authenticate_to_each_other_by_pg_dist_authinfo_alone() {
        assumeTrue(cluster.hasCitus(), NO_CITUS);
        cluster.nodes().forEach(node -> scripts.run("sharding/10_enable_citus.sql", node));

        assertThat(scripts.attempt("sharding/11_add_workers.sql", cluster.coordinator())
                        .statement("add_worker1")
                        .outcome()
                        .failed())
                .isTrue();
        cluster.nodes().forEach(node -> scripts.run("sharding/10a_share_node_credentials.sql", node));
        Rows health = scripts.run("sharding/11_add_workers.sql", cluster.coordinator())
                .rows("cluster_health");
        assertThat(health.column("result")).hasSize(9).containsOnly("t");
    }

    @Test
    @Order(7)
    void nodes_talk_to_each_other_over_TLS() {
        assumeTrue(cluster.hasCitus(), NO_CITUS);
        assertThat(new Database(cluster.coordinator())
                        .rows("SELECT result FROM run_command_on_all_nodes("
                                + "'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')")
                        .column("result"))
                .hasSize(3)
                .containsOnly("t");
    }

    @Test
    @Order(8)
    void a_node_that_is_stopped_and_started_again_keeps_its_data() {
        assumeTrue(cluster.controlsServers(), NOT_OURS);
        Node before = cluster.worker(3);
        new Database(before).execute("CREATE TABLE kept AS SELECT 42 AS answer");

        cluster.stop(before);
        assertThatThrownBy(() -> new Database(before).value("SELECT 1")).isInstanceOf(SqlFailedException.class);
        Node after = cluster.start(before);

        assertThat(new Database(after).value("SELECT answer FROM kept")).isEqualTo("42");
        assertThat(cluster.worker(3)).isEqualTo(after);
    }

    @Test
    @Order(9)
    void closing_twice_is_harmless_and_no_server_is_left() {
        assumeTrue(cluster.controlsServers(), NOT_OURS);
        Stream<Node> servers = everyServer();

        cluster.close();
        assertThatNoException().isThrownBy(cluster::close);

        assertThat(servers).allSatisfy(node -> assertThatThrownBy(() -> new Database(node).value("SELECT 1"))
                .isInstanceOf(SqlFailedException.class));
    }

    private Stream<Node> everyServer() {
        return Stream.concat(cluster.nodes().stream(), Stream.of(cluster.oracle()));
    }

    private static Iterable<String> extensions(Node node) {
        return new Database(node).rows("SELECT extname FROM pg_extension").column("extname");
    }

    private static Node withPassword(Node node, String password) {
        Login login = new Login(node.login().user(), password, node.login().database());
        return new Node(node.name(), node.host(), node.port(), node.nodeHost(), node.nodePort(), login);
    }
}
