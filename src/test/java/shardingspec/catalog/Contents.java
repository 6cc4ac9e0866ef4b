package shardingspec.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.subject.Subject;
import shardingspec.subject.SubjectTable;
import shardingspec.words.Counted;

/**
 * What the tables of a subject hold on a node.
 *
 * @param node where it was read
 * @param fingerprints a fingerprint of each table by name: the number of its rows, and the sum of their hashes, which does
 *     not depend on their order
 * @param source where to ask for the rows themselves, once fingerprints differ
 */
public record Contents(Node node, Map<String, String> fingerprints, RowSource source) {

    private static final int SHOWN = 10;

    /** All rows of one of the tables as text, in the order of their keys. */
    @FunctionalInterface
    public interface RowSource {
        List<String> rows(String table);
    }

    public Contents {
        fingerprints = new LinkedHashMap<>(fingerprints);
    }

    public static Contents read(Node node, Subject subject) {
        try (Session session = Session.open(node)) {
            return read(session, subject);
        }
    }

    /** On the node of a session. */
    public static Contents read(Session session, Subject subject) {
        return read(session, subject, SubjectTable::qualified);
    }

    /** @param schema where to look for the tables first; those that it lacks are where the subject has them */
    public static Contents read(Node node, Subject subject, String schema) {
        try (Session session = Session.open(node)) {
            List<String> there = session.rows(
                            "SELECT relname FROM pg_class WHERE relnamespace = '" + schema + "'::regnamespace")
                    .column("relname");
            return read(
                    session,
                    subject,
                    table -> there.contains(table.name()) ? schema + "." + table.name() : table.qualified());
        }
    }

    private static Contents read(Session session, Subject subject, Function<SubjectTable, String> place) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        subject.tables()
                .forEach(table -> fingerprints.put(table.name(), fingerprint(session, place.apply(table), "true")));
        Node node = session.node();
        return new Contents(node, fingerprints, table -> rows(node, subject.table(table), place));
    }

    /** @param condition on the row {@code t} */
    static String fingerprint(Session session, String table, String condition) {
        Rows rows =
                session.rows("SELECT count(*) AS row_count, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) "
                        + "AS hash_sum FROM " + table + " t WHERE " + condition);
        return rows.value(0, "row_count") + " rows, hash sum " + rows.value(0, "hash_sum");
    }

    private static List<String> rows(Node node, SubjectTable table, Function<SubjectTable, String> place) {
        try (Session session = Session.open(node)) {
            return session.rows("SELECT t::text AS row FROM " + place.apply(table) + " t ORDER BY " + table.order())
                    .column("row");
        }
    }

    /** @throws IllegalArgumentException if the subject has no such table */
    public String fingerprint(String table) {
        String fingerprint = fingerprints.get(table);
        if (fingerprint == null) {
            throw new IllegalArgumentException("no fingerprint of " + table);
        }
        return fingerprint;
    }

    /** All rows of one of the tables as text, in the order of their keys: to show where two nodes differ. */
    public List<String> rows(String table) {
        return source.rows(table);
    }

    /**
     * Each table in which others hold something else than is held here, with the rows that make the difference; none if the
     * rows are the same, in whatever order.
     */
    public List<String> differencesFrom(Contents expected) {
        List<String> differences = new ArrayList<>();
        expected.fingerprints.forEach((table, fingerprint) -> {
            if (!fingerprint.equals(fingerprint(table))) {
                List<String> here = rows(table);
                List<String> there = expected.rows(table);
                differences.add(table + ": " + fingerprint(table) + " instead of " + fingerprint + "\n  missing on "
                        + node.name() + ": " + without(there, here) + "\n  too much there: " + without(here, there));
            }
        });
        return List.copyOf(differences);
    }

    /** A row that is there twice, and once among the others, remains once. */
    private static String without(List<String> rows, List<String> others) {
        Map<String, Integer> unmatched = new HashMap<>();
        others.forEach(row -> unmatched.merge(row, 1, Integer::sum));
        List<String> rest = rows.stream()
                .filter(row -> unmatched.merge(row, -1, Integer::sum) < 0)
                .toList();
        return rest.isEmpty()
                ? "none"
                : Counted.of(rest.size(), "row")
                        + rest.stream().limit(SHOWN).map(row -> "\n    " + row).collect(Collectors.joining());
    }
}
