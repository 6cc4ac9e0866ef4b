package shardingspec.spec.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.cluster.WaysToCitus;
import shardingspec.junit.SubjectRun;
import shardingspec.junit.SubjectSpec;
import shardingspec.subject.folder.SubjectException;
import shardingspec.subject.folder.SubjectFolder;

/** What a user may get wrong in a folder: one message that names the file, the cause and the mend, and no session left. */
@SubjectSpec
@Tag("subjects")
class BadSubjectSpec {

    private static final Duration GONE = Duration.ofSeconds(10);

    private static final String SCHEMA = """
            CREATE TABLE tenants (id bigint PRIMARY KEY, name text);
            CREATE TABLE things (id bigint PRIMARY KEY, tenant_id bigint REFERENCES tenants, name text);
            """;

    /**
     * A folder that cannot be used.
     *
     * @param files of it, with their contents
     * @param says parts of the message: the cause and the mend
     */
    record Bad(String input, Map<String, String> files, List<String> says) {

        Bad(String input, Map<String, String> files, String... says) {
            this(input, files, List.of(says));
        }

        @Override
        public String toString() {
            return input;
        }
    }

    static Stream<Bad> folders() {
        return Stream.of(
                new Bad("no schema.sql", Map.of("queries.sql", ""), "has no file schema.sql", "pg_dump --schema-only"),
                new Bad(
                        "a DDL that fails",
                        Map.of("schema.sql", SCHEMA + "CREATE TABEL more (id bigint);\n"),
                        "schema.sql line 3 failed",
                        "42601",
                        "CREATE TABEL more (id bigint)",
                        "leave.out="),
                new Bad(
                        "a function of a newer server",
                        Map.of("schema.sql", "CREATE TABLE t (id uuid DEFAULT function_of_tomorrow());\n"),
                        "schema.sql line 1 failed",
                        "function_of_tomorrow",
                        "This server is PostgreSQL",
                        "a newer one may have it"),
                new Bad(
                        "a statement without its end",
                        Map.of("schema.sql", "CREATE TABLE t (id bigint)\n"),
                        "schema.sql line 1",
                        "no semicolon"),
                new Bad("no table", Map.of("schema.sql", "CREATE SCHEMA empty;\n"), "schema.sql makes no table"),
                new Bad(
                        "rows that break a rule",
                        Map.of("schema.sql", SCHEMA, "data.sql", "INSERT INTO tenants VALUES (1, 'a'), (1, 'b');\n"),
                        "data.sql line 1 failed",
                        "23505"),
                new Bad(
                        "a COPY without its end",
                        Map.of("schema.sql", SCHEMA, "data.sql", "COPY tenants (id, name) FROM stdin;\n1\ta\n"),
                        "data.sql line 1",
                        "the rows of this COPY do not end"),
                new Bad(
                        "a CSV of no table",
                        Map.of("schema.sql", SCHEMA, "data/public.thing.csv", "id,name\n1,a\n"),
                        "public.thing.csv",
                        "there is no table public.thing",
                        "named after its table"),
                new Bad(
                        "a CSV with a column that is not there",
                        Map.of("schema.sql", SCHEMA, "data/public.tenants.csv", "id,nome\n1,a\n"),
                        "public.tenants.csv",
                        "its first line names nome",
                        "has the columns id, name"),
                new Bad(
                        "a CSV with a row that is too short",
                        Map.of("schema.sql", SCHEMA, "data/public.tenants.csv", "id,name\n1,a\n2\n"),
                        "public.tenants.csv cannot be loaded",
                        "missing data for column \"name\""),
                new Bad(
                        "a query that does not parse",
                        Map.of("schema.sql", SCHEMA, "queries.sql", "-- name: all_things\nSELEKT * FROM things;\n"),
                        "queries.sql, all_things",
                        "plain PostgreSQL does not understand it",
                        "SELEKT * FROM things"),
                new Bad(
                        "a query without a name",
                        Map.of("schema.sql", SCHEMA, "queries.sql", "SELECT 1;\n"),
                        "queries.sql",
                        "-- name:"),
                new Bad(
                        "a write with a value of no column",
                        Map.of(
                                "schema.sql",
                                SCHEMA,
                                "writes.sql",
                                "-- name: rename\nUPDATE things SET name = :title;\n"),
                        "writes.sql, rename",
                        "it takes :title",
                        "has the columns id, tenant_id, name"),
                new Bad(
                        "a write that does not parse",
                        Map.of(
                                "schema.sql",
                                SCHEMA,
                                "writes.sql",
                                "-- name: rename\nUPDATE things SETT name = :name;\n"),
                        "writes.sql, rename",
                        "plain PostgreSQL does not understand it"),
                new Bad(
                        "a tenant column that no table has",
                        Map.of("schema.sql", SCHEMA, "subject.properties", "tenant.column=tenantid\n"),
                        "tenant.column=tenantid",
                        "no table has a column of that name"),
                new Bad(
                        "a table that is not there",
                        Map.of("schema.sql", SCHEMA, "subject.properties", "reference=public.thing\n"),
                        "names the table public.thing",
                        "public.tenants, public.things"),
                new Bad(
                        "a distribution column that is not there",
                        Map.of("schema.sql", SCHEMA, "subject.properties", "distribute.public.things=tenant\n"),
                        "distributes public.things by tenant",
                        "no column of it"),
                new Bad(
                        "a typo in a key",
                        Map.of("schema.sql", SCHEMA, "subject.properties", "tenant.colum=tenant_id\n"),
                        "unknown key \"tenant.colum\"",
                        "tenant.column"),
                new Bad(
                        "no shards",
                        Map.of("schema.sql", SCHEMA, "subject.properties", "shards=0\n"),
                        "shards must be a whole number from 1 to 9999",
                        "but is 0"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void is_refused_with_a_mend(Bad bad, @TempDir Path folder, SubjectRun run) throws IOException {
        write(bad.files(), folder);

        Throwable refusal = catchThrowable(() -> run.cases().assessment(SubjectFolder.open(folder)));

        assertThat(refusal)
                .isInstanceOf(SubjectException.class)
                .message()
                .contains(bad.says().toArray(String[]::new));
        // A backend goes a moment after its client.
        Awaitility.await("that no session is left").atMost(GONE).untilAsserted(() -> assertThat(
                        run.cases().openSessions())
                .as("sessions that are left")
                .isZero());
    }

    @Test
    void a_folder_that_is_not_there_is_named(@TempDir Path folder) {
        Throwable refusal = catchThrowable(() -> SubjectFolder.open(folder.resolve("nowhere")));

        assertThat(refusal)
                .isInstanceOf(SubjectException.class)
                .hasMessageContainingAll("There is no folder", "nowhere", "-Dsubject=");
    }

    @Test
    void a_migration_that_distributes_nothing_is_no_proof(@TempDir Path folder, SubjectRun run) throws IOException {
        write(Map.of("schema.sql", SCHEMA, "sharding.sql", "-- name: count\nSELECT count(*) FROM things;\n"), folder);
        Assumptions.assumeThat(run.cases().hasCitus())
                .as("left out, because these servers carry no Citus: " + WaysToCitus.numbered())
                .isTrue();

        Throwable refusal = catchThrowable(() -> run.proof(folder));

        assertThat(refusal)
                .isInstanceOf(SubjectException.class)
                .hasMessageContainingAll("sharding.sql distributes no table", "create_distributed_table");
    }

    private static void write(Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
