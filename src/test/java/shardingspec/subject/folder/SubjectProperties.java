package shardingspec.subject.folder;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a user says of a database beyond its files. Tables are named with their schemas.
 *
 * @param tenantColumn that names the tenant; empty if it is to be proposed
 * @param tenantTable whose rows are the tenants; empty if it is to be found
 * @param distribute the distribution column of tables for which it is another
 * @param reference tables that are to be reference tables
 * @param local tables that are to stay where they are
 * @param hotTenant the busiest tenant's value of the column; empty if it is to be counted
 * @param leaveOut statements of the schema that begin so are left out: such as only a superuser of another server may run
 * @param expectRefused queries that Citus may refuse
 * @param expectLost what may be lost on the way back: parts of the lines that name it
 * @param shards of each distributed table in a proof
 * @param caseObstacle of a folder that shows one obstacle, its kind; else empty
 * @param caseTable the table that it is about
 * @param caseAlso kinds of obstacles that it cannot but have, too
 */
public record SubjectProperties(
        Optional<String> tenantColumn,
        Optional<String> tenantTable,
        Map<String, String> distribute,
        List<String> reference,
        List<String> local,
        Optional<String> hotTenant,
        List<String> leaveOut,
        List<String> expectRefused,
        List<String> expectLost,
        int shards,
        Optional<String> caseObstacle,
        Optional<String> caseTable,
        List<String> caseAlso) {

    static final String FILE = "subject.properties";

    /** A quarter of what Citus makes by itself: enough to see what moves, and every move takes its time. */
    private static final String SHARDS = "8";

    private static final String DISTRIBUTE = "distribute.";
    private static final List<String> KEYS = List.of(
            "tenant.column",
            "tenant.table",
            "reference",
            "local",
            "hot.tenant",
            "leave.out",
            "expect.refused",
            "expect.lost",
            "shards",
            "case.obstacle",
            "case.table",
            "case.also");

    public SubjectProperties {
        distribute = Map.copyOf(distribute);
        reference = List.copyOf(reference);
        local = List.copyOf(local);
        leaveOut = List.copyOf(leaveOut);
        expectRefused = List.copyOf(expectRefused);
        expectLost = List.copyOf(expectLost);
        caseAlso = List.copyOf(caseAlso);
    }

    /**
     * Of a folder; all is empty if it has no such file.
     *
     * @throws SubjectException if the file cannot be read, or has a key that means nothing
     */
    static SubjectProperties read(Path folder) {
        Path file = folder.resolve(FILE);
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SubjectException(file + " cannot be read as properties: " + e.getMessage());
            }
        }
        return of(file, properties);
    }

    private static SubjectProperties of(Path file, Properties properties) {
        new TreeSet<>(properties.stringPropertyNames())
                .stream()
                        .filter(key -> !KEYS.contains(key) && !key.startsWith(DISTRIBUTE))
                        .findFirst()
                        .ifPresent(key -> {
                            throw new SubjectException(file + " has the unknown key \"" + key + "\": it takes "
                                    + String.join(", ", KEYS) + " and " + DISTRIBUTE + "<schema.table>");
                        });
        Map<String, String> distribute = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(DISTRIBUTE))
                .sorted()
                .forEach(key -> distribute.put(
                        qualified(key.substring(DISTRIBUTE.length())),
                        properties.getProperty(key).strip()));
        return new SubjectProperties(
                one(properties, "tenant.column"),
                one(properties, "tenant.table").map(SubjectProperties::qualified),
                distribute,
                tables(properties, "reference"),
                tables(properties, "local"),
                one(properties, "hot.tenant"),
                many(properties, "leave.out"),
                many(properties, "expect.refused"),
                many(properties, "expect.lost"),
                shards(file, properties),
                one(properties, "case.obstacle"),
                one(properties, "case.table"),
                many(properties, "case.also"));
    }

    private static int shards(Path file, Properties properties) {
        String shards = one(properties, "shards").orElse(SHARDS);
        if (!shards.matches("[1-9]\\d{0,3}")) {
            throw new SubjectException(file + ": shards must be a whole number from 1 to 9999, but is " + shards);
        }
        return Integer.parseInt(shards);
    }

    private static Optional<String> one(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static List<String> many(Properties properties, String key) {
        return one(properties, key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> tables(Properties properties, String key) {
        return many(properties, key).stream().map(SubjectProperties::qualified).collect(Collectors.toList());
    }

    private static String qualified(String table) {
        return table.contains(".") ? table : "public." + table;
    }
}
