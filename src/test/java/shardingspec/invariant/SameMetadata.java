package shardingspec.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.words.Counted;

/** Every member knows the same nodes, tables, shards, placements and colocation groups: any of them may plan a query. */
final class SameMetadata implements Invariant {

    private static final Map<String, String> CATALOGS = new LinkedHashMap<>();

    static {
        CATALOGS.put(
                "pg_dist_node",
                "SELECT concat_ws(' ', groupid, nodename, nodeport, isactive, noderole, shouldhaveshards) FROM pg_dist_node");
        CATALOGS.put(
                "pg_dist_partition",
                "SELECT concat_ws(' ', logicalrelid, partmethod, column_to_column_name(logicalrelid, partkey), colocationid, "
                        + "repmodel) FROM pg_dist_partition");
        CATALOGS.put(
                "pg_dist_shard",
                "SELECT concat_ws(' ', logicalrelid, shardid, shardminvalue, shardmaxvalue) FROM pg_dist_shard");
        CATALOGS.put("pg_dist_placement", "SELECT concat_ws(' ', shardid, groupid, shardstate) FROM pg_dist_placement");
        CATALOGS.put(
                "pg_dist_colocation",
                "SELECT concat_ws(' ', colocationid, shardcount, replicationfactor, distributioncolumntype::regtype) "
                        + "FROM pg_dist_colocation");
    }

    @Override
    public String title() {
        return "Every node has the metadata of the coordinator";
    }

    @Override
    public Optional<Finding> look(Look look) {
        if (!look.hasCitus()) {
            return Optional.empty();
        }
        Map<String, Node> members = look.members();
        members.remove("0");
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> expected = read(look.onCoordinator());
        List<String> violations = new ArrayList<>();
        for (Node worker : members.values()) {
            Map<String, List<String>> found = read(look.on(worker));
            expected.forEach((catalog, rows) ->
                    violations.addAll(differences(worker, catalog, rows, found.getOrDefault(catalog, List.of()))));
        }
        int rows = expected.values().stream().mapToInt(List::size).sum();
        return Optional.of(new Finding(
                title(),
                Counted.of(rows, "row") + " of " + String.join(", ", expected.keySet()) + " on "
                        + Counted.of(members.size(), "worker"),
                violations));
    }

    private static Map<String, List<String>> read(Session session) {
        Map<String, List<String>> catalogs = new LinkedHashMap<>();
        CATALOGS.forEach((catalog, sql) -> catalogs.put(
                catalog,
                session.rows("SELECT line FROM (" + sql + ") AS lines (line) ORDER BY line")
                        .column("line")));
        return catalogs;
    }

    private static List<String> differences(Node worker, String catalog, List<String> expected, List<String> found) {
        List<String> differences = new ArrayList<>();
        Look.without(expected, found)
                .forEach(row -> differences.add(worker.name() + ": " + catalog + " lacks the row " + row));
        Look.without(found, expected)
                .forEach(row ->
                        differences.add(worker.name() + ": " + catalog + " has, unlike the coordinator, " + row));
        return differences;
    }
}
