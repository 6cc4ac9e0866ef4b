package shardingspec.bad_input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.selftest.MuteFixture;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Settings;

/**
 * What a newcomer may get wrong, and what the harness answers: one message that names the cause and the fix, and nothing
 * left behind. Those that need servers are in {@code BadInputSpec}.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    /** Most rows are short, some wait for their bound: side by side they take no longer than the slowest. */
    private static final int SIDE_BY_SIDE = 4;

    private static final String OWNER_READS = "r-x------";
    private static final String NOBODY_READS = "---------";

    private final ExecutorService runner = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final Map<String, Future<Refusal>> attempts = new LinkedHashMap<>();
    private final RefusalTable table = new RefusalTable();
    private final MuteFixture mute = new MuteFixture();
    private final FakeDockerFixture docker = new FakeDockerFixture();

    List<BadInput> settings() {
        return List.of(
                new BadInput(
                        "an unknown provider",
                        attempt -> attempt.property("cluster", "docker"),
                        "Unknown cluster provider \"docker\"",
                        "-Dcluster= takes compose, local"),
                new BadInput(
                        "a typo in the name of a property",
                        attempt -> attempt.property("seed.order", 5_000),
                        "Unknown system property \"seed.order\"",
                        "did you mean \"SEED_ORDERS\""),
                new BadInput(
                        "a typo in .env",
                        attempt -> attempt.dotenv("POSTGRES_PASWORD=" + BadInput.PASSWORD + "\n"),
                        "Unknown name in .env \"POSTGRES_PASWORD\"",
                        "did you mean \"POSTGRES_PASSWORD\""),
                new BadInput(
                        "SEED_ORDERS=many",
                        attempt -> attempt.environment("SEED_ORDERS", "many"),
                        "SEED_ORDERS must be a whole number",
                        "from 1000 to 10000000"),
                new BadInput(
                        "SEED_ORDERS=5",
                        attempt -> attempt.property("SEED_ORDERS", 5),
                        "SEED_ORDERS must lie",
                        "between 1000 and 10000000"),
                new BadInput(
                        ".env is a directory",
                        attempt -> Files.createDirectory(attempt.work().resolve(".env")),
                        ".env is not a readable file",
                        "make it one (see .env.example), or remove it"),
                new BadInput(
                        ".env may not be read",
                        attempt -> {
                            attempt.unprivileged().dotenv("SEED_USERS=60\n");
                            permit(attempt.work().resolve(".env"), NOBODY_READS);
                        },
                        ".env is not a readable file",
                        "make it one (see .env.example), or remove it"),
                new BadInput(
                        ".env is a link that leads nowhere",
                        attempt -> Files.createSymbolicLink(attempt.work().resolve(".env"), Path.of("nowhere")),
                        ".env is not a readable file",
                        "make it one (see .env.example), or remove it"),
                new BadInput(
                        "a line of .env without =",
                        attempt -> attempt.dotenv("SEED_USERS=60\nPOSTGRES_PASSWORD " + BadInput.PASSWORD + "\n"),
                        "Line 2 of ",
                        "write NAME=value"));
    }

    List<BadInput> installations() {
        return List.of(
                local(
                        "no pg_config of that name",
                        "pg_config",
                        "which is no executable file",
                        "give the path of the program"),
                local("a directory as PG_CONFIG", "", "which is no executable file", "give the path of the program"),
                new BadInput(
                        "a pg_config that may not be run",
                        attempt -> permit(naming(attempt, attempt.script("pg_config")), "rw-r--r--"),
                        "which is no executable file",
                        "give the path of the program"),
                new BadInput(
                        "a program that is not pg_config",
                        attempt -> naming(attempt, attempt.script("pg_config", "echo hello")),
                        "which does not answer as pg_config does: [hello]",
                        "Give the path of the program pg_config"),
                new BadInput(
                        "a pg_config that never answers",
                        attempt -> naming(attempt, attempt.script("pg_config", "sleep 600")),
                        "did not end within 5 s",
                        "run it by hand to see why"),
                new BadInput(
                        "PostgreSQL 12",
                        attempt -> naming(
                                attempt,
                                new FakePostgresFixture(attempt)
                                        .version("12.22")
                                        .withCitus()
                                        .pgConfig()),
                        "belongs to PostgreSQL 12.22, which is too old",
                        "name one of 14 or newer with -Dpg.config="),
                new BadInput(
                        "a PostgreSQL without Citus",
                        attempt -> naming(attempt, new FakePostgresFixture(attempt).pgConfig()),
                        "belongs to a PostgreSQL 16.4 without Citus",
                        "install the package postgresql-16-citus-"),
                new BadInput(
                        "a disk that is full when initdb writes",
                        attempt -> naming(
                                attempt,
                                new FakePostgresFixture(attempt)
                                        .withCitus()
                                        .initdb(
                                                "echo 'creating subdirectories ... ok'",
                                                "echo 'FATAL:  could not write to file \"base/4/1249\": No space left on device'",
                                                "exit 1")
                                        .pgConfig()),
                        "is full: free some space",
                        "-Djava.io.tmpdir="),
                new BadInput(
                        "a port that another program took first",
                        attempt -> naming(
                                attempt,
                                new FakePostgresFixture(attempt)
                                        .withCitus()
                                        .postgres(
                                                "echo 'LOG:  starting PostgreSQL 16.4'",
                                                "echo 'FATAL:  could not bind: Address already in use'",
                                                "exit 1")
                                        .pgConfig()),
                        "did not start: FATAL:  could not bind: Address already in use",
                        "run it again, every run chooses others"));
    }

    List<BadInput> temporaryFolders() {
        return List.of(
                temporary(
                        "a temporary folder that is not there",
                        attempt -> attempt.work().resolve("nowhere"),
                        "is no folder: create it"),
                temporary(
                        "a file as temporary folder",
                        attempt -> Files.createFile(attempt.work().resolve("file")),
                        "is no folder: create it"),
                temporary(
                        "a temporary folder that may not be written to",
                        attempt -> permit(attempt.unprivileged().temporary(), OWNER_READS),
                        "cannot be written to by"),
                temporary(
                        "a temporary folder with a long path",
                        attempt -> Files.createDirectory(attempt.temporary().resolve("long".repeat(25))),
                        "is too long by"),
                temporary("a full disk", attempt -> attempt.smallDisk(30).temporary(), "has 31 MB left"));
    }

    List<BadInput> engines() {
        return List.of(
                new BadInput(
                        "a Docker engine that is not there",
                        attempt ->
                                attempt.property("cluster", "compose").environment("DOCKER_HOST", "tcp://127.0.0.1:1"),
                        "no Docker engine answers at tcp://127.0.0.1:1, which DOCKER_HOST names",
                        "correct DOCKER_HOST"),
                new BadInput(
                        "no docker command",
                        attempt -> docker.engineOf(attempt)
                                .environment("PATH", attempt.work().toString()),
                        "there is no docker command on the PATH",
                        "install Docker's command line, with Compose"),
                new BadInput(
                        "no Compose plugin",
                        attempt -> {
                            attempt.script("docker", "echo \"docker: 'compose' is not a docker command.\"", "exit 1");
                            docker.engineOf(attempt).environment("PATH", attempt.work() + ":" + System.getenv("PATH"));
                        },
                        "the docker command has no Compose plugin",
                        "install docker-compose-plugin"),
                new BadInput(
                        "a docker command that never answers",
                        attempt -> {
                            attempt.script("docker", "sleep 600");
                            docker.engineOf(attempt).environment("PATH", attempt.work() + ":" + System.getenv("PATH"));
                        },
                        "docker did not end within 10 s, and was stopped",
                        "run it by hand to see why"));
    }

    List<BadInput> addresses() {
        return List.of(
                new BadInput(
                        "a running cluster, but no password",
                        attempt -> attempt.property("cluster", "attached"),
                        "POSTGRES_PASSWORD is not set",
                        "name it in .env"),
                new BadInput(
                        "a port that is no number",
                        attempt -> attached(attempt, 1).property("WORKER1_PORT", "five"),
                        "WORKER1_PORT must be a whole number from 1 to 65535",
                        "but is \"five\""),
                new BadInput(
                        "a node's address without its port",
                        attempt -> attached(attempt, 1).property("WORKER2_NODE", "worker2"),
                        "WORKER2_NODE must be host:port",
                        "as the other nodes reach worker2"),
                new BadInput(
                        "ports at which nothing listens",
                        attempt -> attached(attempt, 1),
                        "does not answer, nothing listens there",
                        "correct WORKER3_HOST and WORKER3_PORT"),
                new BadInput(
                        "a host that nobody knows",
                        attempt -> attached(attempt, 1).property("POSTGRES_HOST", "no-such-host.invalid"),
                        "cannot be found: no host has that name",
                        "correct POSTGRES_HOST"),
                new BadInput(
                        "a port of something that is not PostgreSQL",
                        attempt -> attached(attempt, docker.port()),
                        "does not answer as PostgreSQL does",
                        "correct POSTGRES_HOST and POSTGRES_PORT, which may be those of something else"),
                new BadInput(
                        "a port at which nobody says a word",
                        attempt -> attached(attempt, mute.port()),
                        "does not answer as PostgreSQL does",
                        "correct POSTGRES_HOST and POSTGRES_PORT, which may be those of something else"));
    }

    @BeforeAll
    void attemptAll(@TempDir Path folder) throws IOException {
        // The servers of root are another user's, who has to get in.
        permit(folder, "rwxr-xr-x");
        List.of(settings(), installations(), temporaryFolders(), engines(), addresses()).stream()
                .flatMap(List::stream)
                .forEach(bad -> {
                    Path own = folder.resolve(String.valueOf(attempts.size()));
                    attempts.put(bad.input(), runner.submit(() -> bad.attempt(Files.createDirectory(own))));
                });
    }

    @AfterAll
    void close() throws IOException {
        runner.shutdownNow();
        mute.close();
        docker.close();
        table.write("bad-inputs");
    }

    @ParameterizedTest
    @MethodSource({"settings", "installations", "temporaryFolders", "engines", "addresses"})
    void is_refused_with_a_mend_and_leaves_nothing(BadInput bad) throws Throwable {
        Refusal refusal = outcome(bad);
        table.add(bad, refusal);
        bad.requireRefused(refusal);
    }

    @Test
    void an_empty_setting_is_none_and_no_fault() throws IOException {
        assertThat(SeedSettings.from(Settings.of(Map.of("SEED_ORDERS", ""), Map.of("SEED_USERS", " "), Map.of())))
                .isEqualTo(SeedSettings.from(Settings.of(Map.of(), Map.of(), Map.of())));
    }

    private Refusal outcome(BadInput bad) throws Throwable {
        try {
            return Objects.requireNonNull(attempts.get(bad.input())).get();
        } catch (ExecutionException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static BadInput local(String input, String file, String cause, String fix) {
        return new BadInput(input, attempt -> naming(attempt, attempt.work().resolve(file)), cause, fix);
    }

    /** @param folder of which the attempt is told, as its temporary one */
    private static BadInput temporary(String input, FolderOf folder, String cause) {
        return new BadInput(
                input,
                attempt -> {
                    naming(attempt, new FakePostgresFixture(attempt).withCitus().pgConfig());
                    attempt.property("java.io.tmpdir", folder.of(attempt));
                },
                cause,
                "name");
    }

    private static Path naming(StartAttempt attempt, Path pgConfig) {
        attempt.property("cluster", "local").property("pg.config", pgConfig);
        return pgConfig;
    }

    private static StartAttempt attached(StartAttempt attempt, int port) {
        attempt.property("cluster", "attached").environment("POSTGRES_PASSWORD", BadInput.PASSWORD);
        for (String node : List.of("POSTGRES", "WORKER1", "WORKER2", "WORKER3")) {
            attempt.property(node + "_HOST", "127.0.0.1").property(node + "_PORT", port);
        }
        return attempt;
    }

    private static Path permit(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Makes a folder, and says where. */
    @FunctionalInterface
    private interface FolderOf {

        Path of(StartAttempt attempt) throws IOException;
    }
}
