package shardingspec.cluster.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.local.LocalProvider;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.Settings;

/** A kept cluster is its record: found again by its owner, swept by nobody, and for no other eyes. */
class KeptClusterTest {

    private static final String PREFIX = "test-";
    private static final Login LOGIN = new Login("me", "a:b\\c", "shop");

    private final Path root;

    KeptClusterTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void what_is_written_is_found_again() {
        KeptCluster kept = keep();

        assertThat(KeptClusters.in(root)).containsExactly(kept);
    }

    @Test
    void its_folder_is_not_swept_as_abandoned() {
        KeptCluster kept = keep();

        assertThat(RunFolder.abandoned(root, PREFIX)).isEmpty();
        assertThat(kept.folder()).isDirectory();
    }

    @Test
    void a_folder_without_a_record_is_no_kept_cluster() {
        RunFolder.create(root, PREFIX).release();

        assertThat(KeptClusters.in(root)).isEmpty();
        assertThat(RunFolder.abandoned(root, PREFIX)).hasSize(1).allSatisfy(RunFolder::close);
    }

    @Test
    void one_run_at_a_time_takes_it_up() {
        KeptCluster kept = keep();

        try (RunFolder first = kept.takeOver()) {
            assertThat(first.path()).isEqualTo(kept.folder());
            assertThatThrownBy(() -> kept.takeOver())
                    .isInstanceOf(ClusterStartException.class)
                    .hasMessageContaining("in use by another run");
        }
        assertThat(root).as("after the end of the folder").isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_read_the_password() throws IOException {
        KeptCluster kept = keep();

        assertThat(List.of(kept.passwordFile(), kept.folder().resolve(KeptCluster.RECORD)))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(kept.toString()).doesNotContain(LOGIN.password());
    }

    /** Colons separate the fields of a password file, so psql wants those within a field escaped. */
    @Test
    void the_password_file_is_as_psql_reads_it() {
        assertThat(keep().passwordFile())
                .content()
                .startsWith("127.0.0.1:5001:*:me:a\\:b\\\\c\n")
                .hasLineCount(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "provider=local", "{}", "{\"folder\": \"/tmp\", \"provider\": \"local\", \"nodes\": null}"})
    void a_broken_record_is_refused_with_the_file_to_delete(String text) throws IOException {
        Path record = keep().folder().resolve(KeptCluster.RECORD);
        Files.writeString(record, text);

        assertThatThrownBy(() -> KeptClusters.in(root))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContainingAll(record.toString(), "Delete it");
    }

    @Test
    void a_record_without_servers_is_of_a_dead_cluster() {
        assertThat(new LocalProvider().isAlive(keep())).isFalse();
    }

    /** Sockets and logs lie beside the data folders. */
    @Test
    void a_file_is_no_data_folder() throws IOException {
        KeptCluster kept = keep();
        Files.createFile(kept.folder().resolve("coordinator"));

        assertThat(new LocalProvider().isAlive(kept)).isFalse();
    }

    @Test
    void a_provider_that_cannot_keep_says_so_before_it_starts_anything() {
        assertThatThrownBy(() -> new Transient().startToKeep(Settings.of(Map.of(), Map.of(), Map.of())))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContainingAll("transient cannot leave its servers up", "-Dkeep=true", "-Dcluster=local");
    }

    private KeptCluster keep() {
        RunFolder folder = RunFolder.create(root, PREFIX);
        KeptCluster kept = new KeptCluster(
                folder.path(),
                "local",
                List.of(
                        node("coordinator", 5001),
                        node("worker1", 5002),
                        node("worker2", 5003),
                        node("worker3", 5004),
                        node("oracle", 5005)),
                Map.of("PG_CONFIG", "/opt/pg/bin/pg_config"));
        kept.write();
        folder.release();
        return kept;
    }

    private static Node node(String name, int port) {
        return new Node(name, "127.0.0.1", port, name, 5432, LOGIN);
    }

    private static final class Transient implements ClusterProvider {

        @Override
        public String name() {
            return "transient";
        }

        @Override
        public boolean hasCitus() {
            return true;
        }

        @Override
        public Optional<String> missing(Settings settings) {
            return Optional.empty();
        }

        @Override
        public Cluster start(Settings settings) {
            throw new AssertionError("nothing is to be started");
        }
    }
}
