package shardingspec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import shardingspec.catalog.Contents;
import shardingspec.cluster.Cluster;
import shardingspec.measure.Rounds;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.Variables;
import shardingspec.subject.Subject;

/**
 * The seeding script against {@code \copy} of the rows that it makes: into the same empty tables, and then the same script that
 * adds keys and indexes. Each into a database of its own, so that neither finds what the other left.
 */
public final class Seeding {

    public static final String OURS = "our scripts";
    public static final String COPY = "\\copy";

    private static final String TABLES = "setup/00_create_base_table.sql";
    private static final String ROWS = "setup/01_initial_seed_data.sql";
    private static final String KEYS = "setup/02_add_keys_and_indexes.sql";

    private final Cluster cluster;
    private final Subject subject;
    private final Psql psql;
    private final ScriptRunner scripts;
    private final Map<String, String> fingerprints = new LinkedHashMap<>();

    public Seeding(Cluster cluster, Subject subject, Programs programs) {
        this.cluster = cluster;
        this.subject = subject;
        this.psql = new Psql(programs.psql());
        this.scripts = new ScriptRunner(new Variables(Bench.variables(cluster, subject), Map.of()), result -> {});
    }

    /** Seconds until all rows, keys and indexes are there, on one server. */
    public Rounds measure(int rounds) {
        Path files = temporaryFolder();
        try {
            inNewDatabase(database -> {
                scripts.run(ROWS, database);
                psql.commands(copies("TO", files), database);
                return 0;
            });
            Map<String, DoubleSupplier> ways = new LinkedHashMap<>();
            ways.put(
                    OURS,
                    () -> inNewDatabase(database -> seconds(database, () -> {
                        scripts.run(ROWS, database);
                        scripts.run(KEYS, database);
                    })));
            ways.put(
                    COPY,
                    () -> inNewDatabase(database -> seconds(database, () -> {
                        psql.commands(copies("FROM", files), database);
                        psql.script(KEYS, database, Map.of());
                    })));
            return Rounds.measure(rounds, ways);
        } finally {
            delete(files);
        }
    }

    private double seconds(Node database, Runnable work) {
        double seconds = Bench.seconds(work);
        requireSameRows(Contents.read(database, subject).fingerprints());
        return seconds;
    }

    /** That both made the same is what makes them comparable. */
    private void requireSameRows(Map<String, String> found) {
        if (fingerprints.isEmpty()) {
            fingerprints.putAll(found);
        } else if (!fingerprints.equals(found)) {
            throw new IllegalStateException("the two did not make the same rows: " + fingerprints + " and " + found);
        }
    }

    /** Like {@code \copy orders FROM '/tmp/…/orders.copy'}. */
    private List<String> copies(String direction, Path files) {
        return subject.tables().stream()
                .map(table ->
                        "\\copy " + table.name() + " " + direction + " '" + files.resolve(table.name() + ".copy") + "'")
                .toList();
    }

    @FunctionalInterface
    private interface Measured {
        double in(Node database);
    }

    /** With the empty tables. */
    private double inNewDatabase(Measured work) {
        Node server = cluster.coordinator();
        String name = "bench_seeding";
        new Database(server).execute("CREATE DATABASE " + name);
        try {
            Login login = new Login(server.login().user(), server.login().password(), name);
            Node database =
                    new Node(server.name(), server.host(), server.port(), server.nodeHost(), server.nodePort(), login);
            scripts.run(TABLES, database);
            Bench.settle(cluster);
            return work.in(database);
        } finally {
            new Database(server).execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sharding-spec-seeding-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
