package shardingspec.bad_input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shell scripts in the place of PostgreSQL's programs, all in the folder of an attempt. */
final class FakePostgresFixture {

    private final StartAttempt attempt;
    private String version = "16.4";

    FakePostgresFixture(StartAttempt attempt) throws IOException {
        this.attempt = attempt;
        initdb(
                "for option in \"$@\"; do",
                "case $option in --pgdata=*) mkdir \"${option#--pgdata=}\" && touch "
                        + "\"${option#--pgdata=}/postgresql.conf\";; esac",
                "done");
    }

    FakePostgresFixture version(String reported) {
        this.version = reported;
        return this;
    }

    FakePostgresFixture withCitus() throws IOException {
        Files.createFile(attempt.work().resolve("citus.so"));
        Files.createFile(
                Files.createDirectory(attempt.work().resolve("extension")).resolve("citus.control"));
        return this;
    }

    FakePostgresFixture initdb(String... lines) throws IOException {
        attempt.script("initdb", lines);
        return this;
    }

    /** @param lines what the server does; in single-user mode it does nothing, and well */
    FakePostgresFixture postgres(String... lines) throws IOException {
        attempt.script("postgres", "[ \"$1\" = --single ] && exit 0\n" + String.join("\n", lines));
        return this;
    }

    /** Where its pg_config is. */
    Path pgConfig() throws IOException {
        Path folder = attempt.work();
        return attempt.script(
                "pg_config",
                "echo '" + folder + "'",
                "echo '" + folder + "'",
                "echo '" + folder + "'",
                "echo 'PostgreSQL " + version + "'");
    }
}
