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
import java.util.stream.Stream;

/**
 * The tables that the journey makes, read out of its scripts: a list kept by hand would miss the next script.
 *
 * @param names in alphabetical order
 */
record OwnTables(List<String> names) {

    private static final Pattern CREATE_TABLE =
            Pattern.compile("^CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\\w+)", Pattern.MULTILINE);

    OwnTables {
        names = List.copyOf(names);
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
            files.filter(file -> file.toString().endsWith(".sql")).forEach(file -> names.addAll(createdBy(file)));
            return new OwnTables(new ArrayList<>(names));
        }
    }

    /** A condition on the name of a table in schema public. Shards end in their number; the first of all is 102008. */
    String condition() {
        return "relname ~ '^(" + String.join("|", names) + ")(_\\d{6,})?$'";
    }

    private static List<String> createdBy(Path script) {
        try {
            return CREATE_TABLE
                    .matcher(Files.readString(script))
                    .results()
                    .map(create -> create.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
