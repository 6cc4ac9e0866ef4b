package shardingspec.spec.bad_input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.compose.DockerEngine;

/** Images that no node can run from: each is refused with the fix, and nothing is left on the engine. */
@Tag("bad-input")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadImageSpec {

    private final RefusalTable table = new RefusalTable();

    @BeforeAll
    void requireDocker() {
        Optional<String> obstacle = DockerEngine.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> "left out: " + obstacle.orElse(""));
        assumeTrue(DockerEngine.composeVersion().isPresent(), "left out: the docker command has no Compose plugin");
    }

    @AfterAll
    void write() throws IOException {
        table.write("bad-images");
    }

    static List<BadInput> images() {
        return List.of(
                new BadInput(
                        "an image that nobody has",
                        attempt -> compose(attempt, "sharding-spec.invalid/no-such-image:1"),
                        "CITUS_IMAGE names sharding-spec.invalid/no-such-image:1, which is neither on this machine nor can "
                                + "it be pulled",
                        "leave CITUS_IMAGE out to have one built"),
                new BadInput(
                        "an image of PostgreSQL without Citus",
                        attempt -> compose(attempt, plainImage()),
                        "does not fit: a server from it has no extension citus to create",
                        "CITUS_IMAGE takes an image built from this project's Dockerfile"));
    }

    @ParameterizedTest
    @MethodSource("images")
    void is_refused_with_a_mend_and_leaves_nothing(BadInput bad, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Set<String> before = DockerEngine.runs();

        Refusal refusal = bad.attempt(folder);
        table.add(bad, refusal);

        bad.requireRefused(refusal);
        // Other runs on this machine come and go meanwhile; theirs are known by their folders.
        assertThat(DockerEngine.runs())
                .as("runs that have something on the engine")
                .filteredOn(run -> !before.contains(run) && !RunFolder.exists(run))
                .isEmpty();
    }

    private static String plainImage() {
        Optional<String> plain = DockerEngine.images().stream()
                .filter(image -> image.startsWith("postgres:"))
                .findFirst();
        assumeTrue(plain.isPresent(), "left out: no image postgres:… is on this machine; docker pull postgres:16");
        return plain.orElseThrow();
    }

    private static void compose(StartAttempt attempt, String image) throws IOException {
        Files.copy(Path.of("docker-compose.yml"), attempt.work().resolve("docker-compose.yml"));
        attempt.withDocker().property("cluster", "compose").property("CITUS_IMAGE", image);
    }
}
