package shardingspec.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.DiskLimit;
import shardingspec.cluster.Isolation;
import shardingspec.cluster.Missing;
import shardingspec.cluster.Need;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.ServerFacts;
import shardingspec.cluster.StopStyle;
import shardingspec.cluster.preflight.FactsReader;
import shardingspec.cluster.registry.Providers;
import shardingspec.node.Node;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.sql.Database;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailedException;

/** What every provider that may touch its servers promises of each thing that can be done to them. */
@Tag("control")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerControlSpec {

    /** A server that runs answers within milliseconds, so one that said nothing all this time is frozen. */
    private static final int SILENCE_SECONDS = 2;

    private static final int ANSWER_SECONDS = 20;

    private static final String RECOVERS = "database system was not properly shut down; automatic recovery in progress";

    private final Settings settings = Settings.load(Path.of(""));
    private final Cluster cluster = Providers.choose(settings).start(settings);

    @AfterAll
    void close() {
        cluster.close();
    }

    @BeforeEach
    void requireControl() {
        cluster.facts()
                .missing(Need.SERVER_CONTROL)
                .ifPresent(missing -> abort("left out, because " + missing.reason()));
    }

    @Test
    @Order(1)
    void a_server_that_is_stopped_fast_keeps_its_rows_and_has_nothing_to_recover() {
        Node before = withRows(cluster.worker(1));

        control().stop(before, StopStyle.FAST);
        assertRefusesConnections(before);
        Node after = control().start(before);

        assertKeptRows(after);
        assertThat(cluster.log(after)).doesNotContain(RECOVERS);
    }

    @Test
    @Order(2)
    void a_server_that_is_stopped_at_once_recovers_its_rows() {
        Node before = withRows(cluster.worker(2));

        control().stop(before, StopStyle.IMMEDIATE);
        assertRefusesConnections(before);
        Node after = control().start(before);

        assertKeptRows(after);
        assertThat(cluster.log(after)).contains(RECOVERS);
    }

    @Test
    @Order(3)
    void a_server_that_is_killed_recovers_its_rows() {
        Node before = withRows(cluster.worker(3));

        control().kill(before);
        assertRefusesConnections(before);
        Node after = control().start(before);

        assertKeptRows(after);
        assertThat(cluster.log(after)).contains(RECOVERS);
    }

    @Test
    @Order(4)
    void a_paused_server_answers_only_when_it_goes_on() throws Exception {
        try (Session session = Session.open(cluster.worker(1))) {
            control().pause(cluster.worker(1));
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                    () -> String.valueOf(session.rows("SELECT 42").single()));
            assertThatThrownBy(() -> answer.get(SILENCE_SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);

            control().resume(cluster.worker(1));

            assertThat(answer.get(ANSWER_SECONDS, TimeUnit.SECONDS)).isEqualTo("42");
        }
    }

    @Test
    @Order(5)
    void a_paused_server_can_be_stopped() {
        control().pause(cluster.worker(1));

        control().stop(cluster.worker(1), StopStyle.IMMEDIATE);

        assertRefusesConnections(cluster.worker(1));
        assertKeptRows(control().start(cluster.worker(1)));
    }

    /** Whoever paused it need not know what became of it. */
    @Test
    @Order(5)
    void resuming_one_that_was_killed_while_it_was_paused_does_nothing() {
        control().pause(cluster.worker(1));
        control().kill(cluster.worker(1));

        control().resume(cluster.worker(1));

        assertRefusesConnections(cluster.worker(1));
        assertKeptRows(control().start(cluster.worker(1)));
    }

    @Test
    @Order(6)
    void a_server_goes_on_with_the_software_that_is_named() {
        Node worker = cluster.worker(1);
        String before = control().software(worker);

        control().stop(worker, StopStyle.FAST);
        Node after = control().startOn(worker, before);

        assertKeptRows(after);
        assertThat(control().software(after)).isEqualTo(before);
    }

    @Test
    @Order(7)
    void a_server_goes_on_with_another_library_and_nothing_in_its_database_changes() {
        Optional<String> other = settings.find(Setting.UPGRADE_TO);
        assumeTrue(other.isPresent(), "left out: UPGRADE_TO names no software to go on with");
        Node worker = cluster.worker(2);
        String version = available(worker);

        control().stop(worker, StopStyle.FAST);
        Node after = control().startOn(worker, other.orElseThrow());

        assertKeptRows(after);
        assertThat(available(after))
                .as("version of Citus that is there to create")
                .isNotEqualTo(version);
        assertThat(control().software(after)).isEqualTo(other.orElseThrow());
    }

    @Test
    @Order(8)
    void a_server_that_is_cut_off_is_out_of_reach_until_it_is_connected_again() {
        Optional<Isolation> isolation = control().isolation();
        assumeTrue(
                isolation.isPresent(),
                () -> "left out, because "
                        + cluster.facts()
                                .missing(Need.ISOLATION)
                                .map(Missing::reason)
                                .orElse(""));
        Node before = cluster.worker(3);
        assertThat(reaches(cluster.worker(1), before)).as("before").isTrue();

        isolation.orElseThrow().cutOff(before);
        assertRefusesConnections(before);
        assertThat(reaches(cluster.worker(1), before)).as("while it is cut off").isFalse();
        Node after = isolation.orElseThrow().reconnect(before);

        assertKeptRows(after);
        assertThat(reaches(cluster.worker(1), after)).as("afterwards").isTrue();
    }

    @Test
    @Order(9)
    void what_is_taken_from_a_server_is_a_fact_that_is_missing() {
        assertThat(cluster.facts().missing(Need.SCRAM)).isEmpty();
        assertThat(cluster.facts().missing(Need.PRELOADED_STATEMENTS)).isEmpty();
        Database worker = new Database(cluster.worker(3));
        String rules = worker.value("SHOW data_directory") + "/trusting.conf";
        worker.execute("COPY (SELECT 'host all all all trust') TO '" + rules + "'");
        worker.execute("ALTER SYSTEM SET hba_file = '" + rules + "'");
        worker.execute(
                "ALTER SYSTEM SET shared_preload_libraries = " + (cluster.hasCitus() ? "citus" : "auto_explain"));

        control().stop(cluster.worker(3), StopStyle.FAST);
        control().start(cluster.worker(3));
        ServerFacts now = new FactsReader(cluster).read();

        assertThat(now.missing(Need.SCRAM))
                .map(Missing::reason)
                .hasValue("coordinator gets in without a password on worker3");
        assertThat(now.missing(Need.PRELOADED_STATEMENTS))
                .map(Missing::reason)
                .hasValue("pg_stat_statements is not preloaded on worker3");
    }

    @Test
    @Order(10)
    void a_server_whose_files_are_limited_fails_to_write_and_goes_on_when_they_are_not() {
        Optional<DiskLimit> disk = control().diskLimit();
        assumeTrue(
                disk.isPresent(),
                () -> "left out, because "
                        + cluster.facts()
                                .missing(Need.DISK_LIMIT)
                                .map(Missing::reason)
                                .orElse(""));
        Node worker = cluster.worker(1);
        String large = "CREATE TABLE large AS SELECT repeat('x', 1000) FROM generate_series(1, 40000)";

        disk.orElseThrow().limit(worker, 20L << 20);
        assertThatThrownBy(() -> new Database(worker).execute(large))
                .isInstanceOf(SqlFailedException.class)
                .hasMessageContaining("File too large");
        disk.orElseThrow().lift(worker);

        new Database(worker).execute(large);
        assertThat(new Database(worker).value("SELECT count(*) FROM large")).isEqualTo("40000");
    }

    private ServerControl control() {
        return cluster.control().orElseThrow();
    }

    private static Node withRows(Node node) {
        new Database(node).execute("CREATE TABLE kept AS SELECT 42 AS answer");
        return node;
    }

    private void assertKeptRows(Node node) {
        assertThat(new Database(node).value("SELECT answer FROM kept")).isEqualTo("42");
        assertThat(cluster.node(node.name())).as("what the topology says").isEqualTo(node);
    }

    private static void assertRefusesConnections(Node node) {
        assertThatThrownBy(() -> new Database(node).value("SELECT 1")).isInstanceOf(SqlFailedException.class);
    }

    private static String available(Node node) {
        return new Database(node).value("SELECT default_version FROM pg_available_extensions WHERE name = 'citus'");
    }

    /** Whether one node opens a connection to another. In a transaction that is rolled back when the session closes. */
    private static boolean reaches(Node from, Node to) {
        try (Session session = Session.open(from)) {
            session.require("BEGIN");
            session.require("CREATE EXTENSION dblink");
            return session.run("SELECT dblink_connect('host=" + to.nodeHost() + " port=" + to.nodePort() + " user="
                            + to.login().user() + " password=" + to.login().password() + " dbname="
                            + to.login().database() + " connect_timeout=3')")
                    .failure()
                    .isEmpty();
        }
    }
}
