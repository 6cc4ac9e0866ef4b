package shardingspec.cluster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;

/** A PostgreSQL that cannot be used is refused before anything starts, and the message says how to fix it. */
@DisabledOnOs(OS.WINDOWS)
class LocalProviderTest {

    private final Path folder;

    LocalProviderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_pg_config_that_does_not_exist() {
        assertMissing(
                folder.resolve("pg_config"), "which is no executable file: give the path of the program pg_config");
    }

    @Test
    void a_directory_in_the_place_of_pg_config() {
        assertMissing(folder, "which is no executable file: give the path of the program pg_config");
    }

    @Test
    void a_file_that_cannot_be_executed() throws IOException {
        assertMissing(Files.createFile(folder.resolve("pg_config")), "which is no executable file");
    }

    @Test
    void a_program_that_is_not_pg_config() throws IOException {
        assertMissing(program("echo hello"), "which does not answer as pg_config does: [hello]");
    }

    @Test
    void a_program_that_fails() throws IOException {
        assertMissing(program("echo 'no such option'; exit 3"), "failed with status 3", "no such option");
    }

    @Test
    void a_program_whose_interpreter_is_missing() throws IOException {
        Path file = program("");
        Files.writeString(file, "#!/no/such/interpreter\n");

        assertMissing(file, "cannot be run");
    }

    @Test
    void a_postgresql_without_citus() throws IOException {
        assertMissing(
                pgConfig("16.4"),
                "belongs to a PostgreSQL 16.4 without Citus",
                "install the package postgresql-16-citus-",
                "-Dpg.config=");
    }

    @Test
    void a_postgresql_with_half_of_citus() throws IOException {
        Path pgConfig = pgConfig("16.4");
        Files.createFile(folder.resolve("citus.so"));

        assertMissing(pgConfig, "without Citus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.23", "9.6.24"})
    void a_postgresql_that_is_too_old(String version) throws IOException {
        Path pgConfig = pgConfig(version);
        installCitus("citus.so");

        assertMissing(pgConfig, "belongs to PostgreSQL " + version, "too old", "14 or newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"citus.so", "citus.dylib"})
    void a_postgresql_with_citus(String library) throws IOException {
        Path pgConfig = pgConfig("17.6 (Debian 17.6-1.pgdg12+1)");
        installCitus(library);

        assertThat(new LocalProvider().missing(naming(pgConfig))).isEmpty();
    }

    @Test
    void nothing_is_started_without_one() throws IOException {
        Settings settings = naming(pgConfig("16.4"));

        assertThatThrownBy(() -> new LocalProvider().start(settings))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContaining("without Citus");
    }

    private static void assertMissing(Path pgConfig, String... parts) {
        assertThat(new LocalProvider().missing(naming(pgConfig)))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains(pgConfig.toString()).contains(parts));
    }

    private static Settings naming(Path pgConfig) {
        return Settings.of(Map.of("pg.config", pgConfig.toString()), Map.of(), Map.of());
    }

    /** What a PostgreSQL answers whose folders are all the temporary one. */
    private Path pgConfig(String version) throws IOException {
        return program("""
                [ "$*" = "--bindir --pkglibdir --sharedir --version" ] || exit 1
                echo '%1$s'
                echo '%1$s'
                echo '%1$s'
                echo 'PostgreSQL %2$s'""".formatted(folder, version));
    }

    private void installCitus(String library) throws IOException {
        Files.createFile(folder.resolve(library));
        Files.createFile(Files.createDirectory(folder.resolve("extension")).resolve("citus.control"));
    }

    private Path program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("pg_config"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
