package shardingspec.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import shardingspec.assertions.SpecAssertions;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.cluster.Missing;
import shardingspec.cluster.Need;
import shardingspec.cluster.ServerFacts;
import shardingspec.cluster.preflight.CitusCapability;
import shardingspec.cluster.preflight.FactsReader;
import shardingspec.cluster.registry.Providers;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.SqlFailedException;
import shardingspec.subject.demo.Demo;
import shardingspec.subject.demo.OrderFixture;
import shardingspec.subject.demo.OrderWorkload;
import shardingspec.subject.demo.WrittenOrder;
import shardingspec.workload.History;
import shardingspec.workload.LoadGenerator;
import shardingspec.workload.Mix;
import shardingspec.workload.Operation;
import shardingspec.workload.Workload;

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
    private final ScriptRunner scripts =
            new ScriptRunner(ClusterVariables.of(cluster, Demo.subject(seed).variables()), result -> {});

    @AfterAll
    void close() {
        cluster.close();
    }

    @Test
    @Order(1)
    void every_node_answers() {
        assertThat(cluster.topology().all()).hasSize(5).allSatisfy(node -> assertThat(
                        new Database(node).value("SELECT 1"))
                .isEqualTo("1"));
    }

    @Test
    @Order(2)
    void no_extension_is_created() {
        assertThat(cluster.topology().all())
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
    void a_fact_says_what_the_cluster_lacks_and_nothing_else() {
        ServerFacts facts = cluster.facts();

        assertThat(facts.missing(Need.CITUS).isEmpty()).isEqualTo(cluster.hasCitus());
        assertThat(facts.missing(Need.SERVER_CONTROL).isEmpty())
                .isEqualTo(cluster.control().isPresent());
        assertThat(Stream.of(Need.SUPERUSER, Need.LOGICAL_WAL, Need.EXTENSION_ABSENT))
                .allSatisfy(need -> assertThat(facts.missing(need)).isEmpty());
    }

    @Test
    @Order(5)
    void a_wrong_password_is_refused_by_every_server() {
        cluster.facts().missing(Need.SCRAM).ifPresent(missing -> abort("left out, because " + missing.reason()));
        assertThat(cluster.topology().all()).allSatisfy(node -> assertThatThrownBy(
                        () -> new Database(withPassword(node, "not the password")).value("SELECT 1"))
                .isInstanceOfSatisfying(
                        SqlFailedException.class,
                        e -> assertThat(e.failure().sqlState()).isEqualTo("28P01")));
    }

    @Test
    @Order(6)
    void nodes_authenticate_to_each_other_by_pg_dist_authinfo_alone() {
        assumeTrue(cluster.hasCitus(), NO_CITUS);
        boolean scram = cluster.facts().missing(Need.SCRAM).isEmpty();
        cluster.nodes().forEach(node -> scripts.run("sharding/10_enable_citus.sql", node));

        assertThat(scripts.attempt("sharding/11_add_workers.sql", cluster.coordinator())
                        .statement("add_worker1")
                        .outcome()
                        .failed())
                .as("refused before the nodes know each other's passwords")
                .isEqualTo(scram);
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
    void what_changed_since_the_start_is_no_fact_of_the_cluster() {
        assumeTrue(cluster.hasCitus(), NO_CITUS);
        ServerFacts now = new FactsReader(cluster).read();

        assertThat(now.missing(Need.EXTENSION_ABSENT))
                .map(Missing::reason)
                .hasValue("the extension citus is there already on coordinator, worker1, worker2, worker3");
        assertThat(now.missing(Need.TLS_OFF)).isPresent();
        assertThat(cluster.facts().missing(Need.EXTENSION_ABSENT)).isEmpty();
    }

    @Test
    @Order(9)
    void writes_whose_connection_broke_are_settled_by_looking() {
        Node node = oracleWithTables();
        Workload workload = new OrderWorkload();
        History history;
        try (LoadGenerator load = LoadGenerator.start(
                workload.clients(() -> node, "", 1, 2, Mix.parse("insert=3,update=2,delete=1,read=2,two_tenants=2")),
                LoadGenerator.STEADY)) {
            Awaitility.await("a write is in doubt, as its connection was ended")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        load.awaitMore(10);
                        new Database(node)
                                .rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                        + "WHERE application_name = 'sharding-spec load'");
                        load.awaitMore(4);
                        return load.soFar()
                                        .withResult(Operation.Result.IN_DOUBT)
                                        .size()
                                > 3;
                    });
            history = workload.settle(load.stop(), node, "");
        }

        assertThat(history.withResult(Operation.Result.IN_DOUBT)).isEmpty();
        SpecAssertions.assertThat(history).lostNoAcknowledgedWrites(workload.surviving(node, ""));
    }

    @Test
    @Order(10)
    void of_an_insert_in_doubt_all_nothing_or_half_may_be_there() {
        Node node = oracleWithTables();
        History doubt = new History(
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> OrderFixture.inDoubt(Operation.Kind.INSERT, OrderFixture.order(77, number)))
                        .toList(),
                Duration.ZERO);
        Database database = new Database(node);
        for (int number : List.of(1, 2)) {
            database.execute("INSERT INTO orders (id, user_id, region, quantity, amount, metadata, updated_at) VALUES ("
                    + (9_000_000 + number)
                    + ", 42, 'EU-WEST', 1, 1, '{\"channel\": \"load\", \"client\": 77, \"number\": "
                    + number + "}', timestamp '2025-01-01' + interval '" + number + " s')");
        }
        database.execute("INSERT INTO order_items (id, user_id, order_id) VALUES (9000001, 42, 9000001)");

        assertThat(new OrderWorkload().settle(doubt, node, "").operations())
                .extracting(
                        Operation::result,
                        operation -> ((WrittenOrder) operation.rows().get(0)).id())
                .containsExactly(
                        tuple(Operation.Result.ACKNOWLEDGED, 9_000_001L),
                        tuple(Operation.Result.IN_DOUBT, 0L),
                        tuple(Operation.Result.REFUSED, 0L));
    }

    @Test
    @Order(11)
    void closing_twice_is_harmless_and_no_server_is_left() {
        assumeTrue(cluster.control().isPresent(), NOT_OURS);
        List<Node> servers = cluster.topology().all();

        cluster.close();
        assertThatNoException().isThrownBy(cluster::close);

        assertThat(servers).allSatisfy(node -> assertThatThrownBy(() -> new Database(node).value("SELECT 1"))
                .isInstanceOf(SqlFailedException.class));
    }

    /** A plain PostgreSQL with the demo's tables, filled when they are first needed. */
    private Node oracleWithTables() {
        Node node = cluster.oracle();
        if (new Database(node).value("SELECT to_regclass('orders') IS NULL").equals("t")) {
            scripts.run("setup/00_create_base_table.sql", node);
            scripts.run("setup/01_initial_seed_data.sql", node);
        }
        return node;
    }

    private static Iterable<String> extensions(Node node) {
        return new Database(node).rows("SELECT extname FROM pg_extension").column("extname");
    }

    private static Node withPassword(Node node, String password) {
        Login login = new Login(node.login().user(), password, node.login().database());
        return new Node(node.name(), node.host(), node.port(), node.nodeHost(), node.nodePort(), login);
    }
}
