package shardingspec.cluster.attached;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables and schemas that the journey makes, read out of its scripts: a list kept by hand would miss the next script.
 *
 * @param names of tables in schema public, in alphabetical order
 * @param schemas that hold nothing but what the journey makes, in alphabetical order
 */
record OwnTables(List<String> names, List<String> schemas) {

    /** Not those in a schema of their own, which go with it. */
    private static final Pattern CREATE_TABLE =
            Pattern.compile("^CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\\w++)(?!\\.)", Pattern.MULTILINE);

    private static final Pattern CREATE_SCHEMA =
            Pattern.compile("^CREATE SCHEMA (?:IF NOT EXISTS )?(\\w+)", Pattern.MULTILINE);

    OwnTables {
        names = List.copyOf(names);
        schemas = List.copyOf(schemas);
    }

    static OwnTables ofScripts() {
        URL folder = Objects.requireNonNull(OwnTables.class.getResource("/sql"), "no folder sql on the class path");
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri));
            }
            // mvn verify packages the resources before the journey begins.
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath("/sql"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OwnTables in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            TreeSet<String> names = new TreeSet<>();
            TreeSet<String> schemas = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".sql")).forEach(file -> {
                names.addAll(createdBy(CREATE_TABLE, file));
                schemas.addAll(createdBy(CREATE_SCHEMA, file));
            });
            return new OwnTables(new ArrayList<>(names), new ArrayList<>(schemas));
        }
    }

    /** A condition on the name of a table in schema public. Shards end in their number; the first of all is 102008. */
    String condition() {
        return "relname ~ '^(" + String.join("|", names) + ")(_\\d{6,})?$'";
    }

    /** The journey's schemas as a list of SQL literals. */
    String schemaList() {
        return schemas.stream().map(schema -> "'" + schema + "'").collect(Collectors.joining(", "));
    }

    private static List<String> createdBy(Pattern pattern, Path script) {
        try {
            return pattern.matcher(Files.readString(script))
                    .results()
                    .map(create -> create.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
