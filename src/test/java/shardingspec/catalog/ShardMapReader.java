package shardingspec.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Reads a {@link ShardMap} from the coordinator. */
public final class ShardMapReader {

    private static final String NODES = """
            SELECT nodename || ':' || nodeport AS address, groupid, isactive, shouldhaveshards
            FROM pg_dist_node ORDER BY groupid""";

    private static final String TABLES = """
            SELECT table_name::text, citus_table_type, distribution_column, colocation_id, shard_count
            FROM citus_tables ORDER BY table_name::text""";

    private static final String PLACEMENTS = """
            SELECT c.table_name::text, c.shardid, c.nodename || ':' || c.nodeport AS address,
                   coalesce(c.shard_size, 0) AS shard_size,
                   coalesce(s.shardminvalue, '') AS minhash, coalesce(s.shardmaxvalue, '') AS maxhash
            FROM citus_shards c JOIN pg_dist_shard s USING (shardid)
            ORDER BY c.table_name::text, s.shardminvalue::bigint, c.shardid, address""";

    private ShardMapReader() {}

    /** The map as it is now; empty while the extension does not exist. */
    public static ShardMap read(Cluster cluster) {
        try (Session session = Session.open(cluster.coordinator())) {
            return read(cluster, session);
        }
    }

    /** As {@link #read(Cluster)}, over a session on the coordinator. */
    public static ShardMap read(Cluster cluster, Session session) {
        if (session.rows("SELECT FROM pg_extension WHERE extname = 'citus'").isEmpty()) {
            return new ShardMap(List.of(), List.of(), List.of());
        }
        Map<String, String> names = cluster.nodes().stream().collect(Collectors.toMap(Node::address, Node::name));
        return new ShardMap(
                nodes(session.rows(NODES), names),
                tables(session.rows(TABLES)),
                placements(session.rows(PLACEMENTS), names));
    }

    private static List<ClusterNode> nodes(Rows rows, Map<String, String> names) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new ClusterNode(
                        name(rows.value(row, "address"), names),
                        rows.value(row, "address"),
                        Integer.parseInt(rows.value(row, "groupid")),
                        rows.value(row, "isactive").equals("t"),
                        rows.value(row, "shouldhaveshards").equals("t")))
                .toList();
    }

    private static List<CitusTable> tables(Rows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new CitusTable(
                        rows.value(row, "table_name"),
                        TableKind.valueOf(rows.value(row, "citus_table_type").toUpperCase(Locale.ROOT)),
                        rows.value(row, "distribution_column"),
                        Integer.parseInt(rows.value(row, "colocation_id")),
                        Integer.parseInt(rows.value(row, "shard_count"))))
                .toList();
    }

    private static List<Placement> placements(Rows rows, Map<String, String> names) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new Placement(
                        rows.value(row, "table_name"),
                        Long.parseLong(rows.value(row, "shardid")),
                        name(rows.value(row, "address"), names),
                        rows.value(row, "minhash"),
                        rows.value(row, "maxhash"),
                        Long.parseLong(rows.value(row, "shard_size"))))
                .toList();
    }

    private static String name(String address, Map<String, String> names) {
        return names.getOrDefault(address, address);
    }
}
