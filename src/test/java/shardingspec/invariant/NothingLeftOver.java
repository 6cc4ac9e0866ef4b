package shardingspec.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.catalog.PhysicalShards;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.words.Counted;

/**
 * Whatever moves, splits and transactions need for a while is gone on every node: a slot that stays holds the log for ever, a
 * prepared transaction its locks, a leftover shard its disk.
 */
final class NothingLeftOver implements Invariant {

    /** What may be found on any node, with or without Citus. */
    private static final Map<String, String> ON_ANY_NODE = new LinkedHashMap<>();

    /** What is found in the catalogs of Citus on the coordinator. */
    private static final Map<String, String> ON_THE_COORDINATOR = new LinkedHashMap<>();

    static {
        ON_ANY_NODE.put(
                "replication slot", "SELECT slot_name FROM pg_replication_slots WHERE database = current_database()");
        ON_ANY_NODE.put(
                "subscription",
                "SELECT subname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid "
                        + "WHERE d.datname = current_database()");
        ON_ANY_NODE.put("publication", "SELECT pubname FROM pg_publication");
        ON_ANY_NODE.put(
                "prepared transaction", "SELECT gid FROM pg_prepared_xacts WHERE database = current_database()");
        ON_ANY_NODE.put("invalid index", "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid");
        ON_THE_COORDINATOR.put(
                "cleanup record", "SELECT concat_ws(' ', object_name, 'on group', node_group_id) FROM pg_dist_cleanup");
        ON_THE_COORDINATOR.put(
                "unfinished background job",
                "SELECT concat_ws(' ', job_id, state, description) FROM pg_dist_background_job "
                        + "WHERE state NOT IN ('finished', 'cancelled')");
        ON_THE_COORDINATOR.put(
                "placement in another state",
                "SELECT concat_ws(' ', shardid, 'on group', groupid, 'state', shardstate) FROM pg_dist_placement "
                        + "WHERE shardstate <> 1");
    }

    @Override
    public String title() {
        return "Nothing is left over";
    }

    @Override
    public Optional<Finding> look(Look look) {
        List<Node> nodes = look.situation().running();
        List<String> violations = new ArrayList<>();
        nodes.forEach(node -> violations.addAll(found(look.on(node), ON_ANY_NODE)));
        boolean citus = look.hasCitus();
        if (citus) {
            violations.addAll(found(look.onCoordinator(), ON_THE_COORDINATOR));
        }
        for (Node node : nodes) {
            List<String> placed = citus ? placedOn(node, look.onCoordinator()) : List.of();
            Look.without(PhysicalShards.on(look.on(node)).names(), placed)
                    .forEach(shard -> violations.add(node.name() + ": orphaned shard " + shard));
        }
        return Optional.of(new Finding(
                title(),
                Counted.of(kinds(citus).size(), "kind") + " of leftovers on " + Counted.of(nodes.size(), "node") + ": "
                        + String.join(", ", kinds(citus)),
                violations));
    }

    /** What was looked for; without Citus there is no catalog of it that could have any. */
    private static List<String> kinds(boolean citus) {
        Stream<String> inCatalogs = citus ? ON_THE_COORDINATOR.keySet().stream() : Stream.empty();
        return Stream.of(ON_ANY_NODE.keySet().stream(), Stream.of("orphaned shard"), inCatalogs)
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static List<String> found(Session session, Map<String, String> kinds) {
        List<String> found = new ArrayList<>();
        kinds.forEach((kind, sql) -> session.rows("SELECT name::text FROM (" + sql + ") AS found (name) ORDER BY name")
                .column("name")
                .forEach(name -> found.add(session.node().name() + ": " + kind + " " + name)));
        return found;
    }

    /** What the coordinator's catalogs place on a node: any other shard on its disk is orphaned. */
    private static List<String> placedOn(Node node, Session coordinator) {
        return coordinator
                .rows("SELECT n.nspname || '.' || c.relname || '_' || s.shardid AS name "
                        + "FROM pg_dist_shard s JOIN pg_class c ON c.oid = s.logicalrelid "
                        + "JOIN pg_namespace n ON n.oid = c.relnamespace "
                        + "JOIN pg_dist_placement p ON p.shardid = s.shardid JOIN pg_dist_node d ON d.groupid = p.groupid "
                        + "WHERE d.nodename = '" + node.nodeHost() + "' AND d.nodeport = " + node.nodePort()
                        + " ORDER BY name")
                .column("name");
    }
}
