package shardingspec.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/**
 * What the five tables of a node hold.
 *
 * @param node where it was read
 * @param fingerprints a fingerprint of each table by name: the number of its rows, and the sum of their hashes, which does
 *     not depend on their order
 * @param source where to ask for the rows themselves, once fingerprints differ
 */
public record Contents(Node node, Map<String, String> fingerprints, RowSource source) {

    /** All rows of one of the tables as text, in the order of their ids. */
    @FunctionalInterface
    public interface RowSource {
        List<String> rows(String table);
    }

    public static final List<String> TABLES = List.of("regions", "users", "products", "orders", "order_items");

    public Contents {
        fingerprints = Map.copyOf(fingerprints);
    }

    public static Contents read(Node node) {
        return read(node, "public");
    }

    /** @param schema where the tables are; those that it lacks are looked for in schema public */
    public static Contents read(Node node, String schema) {
        try (Session session = open(node, schema)) {
            Map<String, String> fingerprints = new TreeMap<>();
            for (String table : TABLES) {
                Rows rows = session.rows(
                        "SELECT count(*) AS row_count, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) "
                                + "AS hash_sum FROM " + table + " t");
                fingerprints.put(table, rows.value(0, "row_count") + " rows, hash sum " + rows.value(0, "hash_sum"));
            }
            return new Contents(node, fingerprints, table -> rows(node, schema, table));
        }
    }

    /** @throws IllegalArgumentException if it is none of the five tables */
    public String fingerprint(String table) {
        String fingerprint = fingerprints.get(table);
        if (fingerprint == null) {
            throw new IllegalArgumentException("no fingerprint of " + table);
        }
        return fingerprint;
    }

    /** All rows of one of the tables as text, in the order of their ids: to show where two nodes differ. */
    public List<String> rows(String table) {
        return source.rows(table);
    }

    private static Session open(Node node, String schema) {
        Session session = Session.open(node);
        session.require("SET search_path TO " + schema + ", public");
        return session;
    }

    private static List<String> rows(Node node, String schema, String table) {
        String key = table.equals("regions") ? "code" : "id";
        try (Session session = open(node, schema)) {
            return session.rows("SELECT t::text AS row FROM " + table + " t ORDER BY " + key)
                    .column("row");
        }
    }
}
