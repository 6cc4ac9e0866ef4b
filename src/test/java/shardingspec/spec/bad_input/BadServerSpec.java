package shardingspec.spec.bad_input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.bad_input.BadInput;
import shardingspec.bad_input.Refusal;
import shardingspec.bad_input.RefusalTable;
import shardingspec.bad_input.StartAttempt;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.registry.Providers;
import shardingspec.node.Node;
import shardingspec.settings.Settings;
import shardingspec.sql.Database;

/** Running servers that an attached journey cannot use: each is refused with the fix, and nothing in it is touched. */
@Tag("bad-input")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadServerSpec {

    private final Settings settings = Settings.load(Path.of(""));
    private final Cluster cluster = Providers.choose(settings).start(settings);
    private final RefusalTable table = new RefusalTable();

    @BeforeAll
    void requireOwnServers() {
        assumeTrue(
                cluster.control().isPresent(),
                "left out: the servers of an attached cluster are not ours to spoil; run it with -Dcluster=compose or "
                        + "-Dcluster=local");
        cluster.nodes().forEach(node -> new Database(node)
                .execute("CREATE ROLE ordinary LOGIN PASSWORD '" + node.login().password() + "'"));
        new Database(cluster.worker(2)).execute("CREATE TABLE customers (id bigint)");
    }

    @AfterAll
    void close() throws IOException {
        cluster.close();
        table.write("bad-servers");
    }

    List<BadInput> servers() {
        return List.of(
                new BadInput(
                        "a wrong password",
                        attempt -> attached(attempt).environment("POSTGRES_PASSWORD", BadInput.PASSWORD),
                        "refuses the login of postgres",
                        "set POSTGRES_USER and POSTGRES_PASSWORD to what it was created with"),
                new BadInput(
                        "a database that is not there",
                        attempt -> attached(attempt).property("POSTGRES_DB", "nowhere"),
                        "has no database \"nowhere\"",
                        "create it on every node, or name another with POSTGRES_DB"),
                new BadInput(
                        "a user who is no superuser",
                        attempt -> attached(attempt).property("POSTGRES_USER", "ordinary"),
                        "knows ordinary as no superuser",
                        "name a superuser with POSTGRES_USER"),
                new BadInput(
                        "a wrong port for one worker",
                        attempt -> attached(attempt).property("WORKER2_PORT", 1),
                        "worker2 (127.0.0.1:1) does not answer, nothing listens there",
                        "correct WORKER2_HOST and WORKER2_PORT"),
                new BadInput(
                        "one server named twice",
                        attempt -> attached(attempt)
                                .property("WORKER2_PORT", cluster.worker(1).port()),
                        "worker2 and worker1 are one and the same server",
                        "Correct WORKER2_HOST and WORKER2_PORT, or WORKER1_HOST and WORKER1_PORT"),
                new BadInput(
                        "a server that does not preload Citus",
                        attempt -> attached(attempt)
                                .property("WORKER3_PORT", cluster.oracle().port()),
                        "does not preload Citus: shared_preload_libraries is ''",
                        "give the server the settings of src/main/resources/postgresql/citus.conf"),
                new BadInput(
                        "tables that are not the journey's",
                        BadServerSpec.this::attached,
                        "The database is not empty: it carries customers on worker2",
                        "Name an empty database with POSTGRES_DB. Or set ACCEPT_EXISTING_TABLES=true"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void is_refused_with_a_mend_and_left_as_it_was(BadInput bad, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> before = state();

        Refusal refusal = bad.attempt(folder);
        table.add(bad, refusal);

        bad.requireRefused(refusal);
        assertThat(refusal.message())
                .doesNotContain(cluster.coordinator().login().password());
        assertThat(state()).as("what the servers hold").isEqualTo(before);
    }

    /** Databases, their settings, tables, slots, and sessions of journeys, on every server. */
    private List<String> state() {
        return cluster.topology().all().stream()
                .map(node -> node.name() + " " + new Database(node).value("""
                        SELECT concat_ws('; ',
                          (SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database),
                          (SELECT string_agg(setconfig::text, ',') FROM pg_db_role_setting),
                          (SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace),
                          (SELECT count(*) FROM pg_replication_slots),
                          (SELECT count(*) FROM pg_stat_activity WHERE application_name = 'sharding-spec' AND pid <> pg_backend_pid()))
                        """))
                .toList();
    }

    private StartAttempt attached(StartAttempt attempt) {
        attempt.property("cluster", "attached")
                .property("POSTGRES_USER", cluster.coordinator().login().user())
                .property("POSTGRES_DB", cluster.coordinator().login().database())
                .environment("POSTGRES_PASSWORD", cluster.coordinator().login().password());
        at(attempt, "POSTGRES", cluster.coordinator());
        IntStream.rangeClosed(1, cluster.workers().size())
                .forEach(number -> at(attempt, "WORKER" + number, cluster.worker(number)));
        return attempt;
    }

    private static void at(StartAttempt attempt, String prefix, Node node) {
        attempt.property(prefix + "_HOST", node.host()).property(prefix + "_PORT", node.port());
    }
}
