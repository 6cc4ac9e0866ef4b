package shardingspec.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;

/**
 * Where the foreign tables of the coordinator look: the shard map of those who shard by hand.
 *
 * @param servers the worker behind each foreign table, by the table's name without its schema
 */
public record ForeignTables(Map<String, Node> servers) {

    private static final String QUERY = """
            SELECT c.relname AS name,
                   (SELECT option_value FROM pg_options_to_table(s.srvoptions) WHERE option_name = 'host') AS host,
                   (SELECT option_value FROM pg_options_to_table(s.srvoptions) WHERE option_name = 'port') AS port
            FROM pg_foreign_table f
            JOIN pg_class c ON c.oid = f.ftrelid
            JOIN pg_foreign_server s ON s.oid = f.ftserver
            ORDER BY c.relname""";

    public ForeignTables {
        servers = Map.copyOf(servers);
    }

    public static ForeignTables read(Cluster cluster) {
        Map<String, Node> byAddress =
                cluster.workers().stream().collect(Collectors.toMap(Node::address, worker -> worker));
        Map<String, Node> servers = new TreeMap<>();
        Rows rows = new Database(cluster.coordinator()).rows(QUERY);
        for (int row = 0; row < rows.size(); row++) {
            Node worker = byAddress.get(rows.value(row, "host") + ":" + rows.value(row, "port"));
            if (worker != null) {
                servers.put(rows.value(row, "name"), worker);
            }
        }
        return new ForeignTables(servers);
    }

    /** Where each table is, as plans name nodes: {@code host:port}. */
    public Map<String, String> addresses() {
        return servers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .address()));
    }

    /** The workers that are looked at, by name, sorted. */
    public List<String> workers() {
        Collection<String> names =
                servers.values().stream().map(Node::name).collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(names);
    }

    /** The foreign tables that look at a worker, sorted. */
    public List<String> on(Node worker) {
        return servers.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(worker.name()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
