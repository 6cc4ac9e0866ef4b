package shardingspec.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/**
 * What two runs over the same seed must have in common: the definition of the tables, and the rows that the seed made. What an
 * application wrote meanwhile is left out, as there is another amount of it every time.
 *
 * @param fingerprints by the name of the table, and one of the {@code schema}
 */
public record SeededState(Map<String, String> fingerprints) {

    /** The load marks its orders, and items belong to an order. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "orders",
            "t.metadata ->> 'channel' <> 'load'",
            "order_items",
            "EXISTS (SELECT FROM orders o WHERE o.user_id = t.user_id AND o.id = t.order_id "
                    + "AND o.metadata ->> 'channel' <> 'load')");

    public SeededState {
        fingerprints = new TreeMap<>(fingerprints);
    }

    public static SeededState read(Node node) {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Session session = Session.open(node)) {
            for (String table : Contents.TABLES) {
                Rows rows = session.rows("SELECT count(*) AS row_count, "
                        + "coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS hash_sum FROM " + table
                        + " t WHERE "
                        + CONDITIONS.getOrDefault(table, "true"));
                fingerprints.put(table, rows.value(0, "row_count") + " rows, hash sum " + rows.value(0, "hash_sum"));
            }
        }
        Schema schema = Schema.read(node);
        List<List<String>> parts =
                List.of(schema.columns(), schema.constraints(), schema.indexes(), schema.sequences());
        CRC32 sum = new CRC32();
        sum.update(parts.toString().getBytes(StandardCharsets.UTF_8));
        fingerprints.put(
                "schema",
                parts.stream().mapToInt(List::size).sum() + " definitions, checksum "
                        + Long.toHexString(sum.getValue()));
        return new SeededState(fingerprints);
    }
}
