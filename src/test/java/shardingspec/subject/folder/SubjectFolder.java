package shardingspec.subject.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.ScriptSyntaxException;
import shardingspec.sql.SqlDump;
import shardingspec.subject.Query;

/**
 * A user's database as files.
 *
 * @param name of the folder
 * @param schema {@code schema.sql}
 * @param data {@code data.sql}; empty if there is none
 * @param csvFiles of the folder {@code data}, each named {@code schema.table.csv}, in order of their names
 * @param queries of {@code queries.sql}
 * @param writes of {@code writes.sql}
 * @param sharding {@code sharding.sql}: the user's own migration; empty if it is to be proposed
 * @param unsharding {@code unsharding.sql}: the user's own way back; empty if it is to be proposed
 * @param proof {@code proof.sql}, of a folder that shows one obstacle
 */
public record SubjectFolder(
        Path path,
        String name,
        SqlDump schema,
        Optional<SqlDump> data,
        List<Path> csvFiles,
        List<Query> queries,
        List<ScriptStatement> writes,
        Optional<Script> sharding,
        Optional<Script> unsharding,
        List<ScriptStatement> proof,
        SubjectProperties properties) {

    private static final String SCHEMA = "schema.sql";
    private static final String DATA = "data.sql";
    private static final String CSV_FOLDER = "data";
    private static final String QUERIES = "queries.sql";
    private static final String WRITES = "writes.sql";
    private static final String SHARDING = "sharding.sql";
    private static final String UNSHARDING = "unsharding.sql";
    private static final String PROOF = "proof.sql";

    /** How a user's script is known where others are found by their names. */
    public static final String SCRIPTS = "subject/";

    public SubjectFolder {
        csvFiles = List.copyOf(csvFiles);
        queries = List.copyOf(queries);
        writes = List.copyOf(writes);
        proof = List.copyOf(proof);
    }

    /** @throws SubjectException if the folder or its schema is not there, or a file is not written as it should be */
    public static SubjectFolder open(Path path) {
        if (!Files.isDirectory(path)) {
            throw new SubjectException("There is no folder "
                    + path.toAbsolutePath().normalize() + ": -Dsubject= names a folder with the file " + SCHEMA);
        }
        if (!Files.exists(path.resolve(SCHEMA))) {
            throw new SubjectException(path.toAbsolutePath().normalize() + " has no file " + SCHEMA
                    + ": write one with pg_dump --schema-only");
        }
        try {
            return new SubjectFolder(
                    path,
                    path.toAbsolutePath().normalize().getFileName().toString(),
                    SqlDump.parse(SCHEMA, text(path.resolve(SCHEMA))),
                    optional(path.resolve(DATA)).map(text -> SqlDump.parse(DATA, text)),
                    csvFiles(path.resolve(CSV_FOLDER)),
                    statements(path, QUERIES).stream()
                            .map(statement -> new Query(
                                    statement.name(), SCRIPTS + QUERIES, statement.comment(), statement.sql()))
                            .toList(),
                    statements(path, WRITES),
                    optional(path.resolve(SHARDING)).map(text -> ScriptParser.parseUsers(SHARDING, text)),
                    optional(path.resolve(UNSHARDING)).map(text -> ScriptParser.parseUsers(UNSHARDING, text)),
                    statements(path, PROOF),
                    SubjectProperties.read(path));
        } catch (ScriptSyntaxException e) {
            throw new SubjectException(path + ": " + e.getMessage());
        }
    }

    /** So that a parameterised spec is named after it. */
    @Override
    public String toString() {
        return name;
    }

    private static List<ScriptStatement> statements(Path folder, String file) {
        return optional(folder.resolve(file))
                .map(text -> ScriptParser.parseUsers(file, text).statements())
                .orElse(List.of());
    }

    private static List<Path> csvFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> optional(Path file) {
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new SubjectException(file + " is no text in UTF-8");
        } catch (IOException e) {
            throw new SubjectException(file + " cannot be read: " + e.getMessage());
        }
    }
}
