package shardingspec.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** One look at a cluster: all invariants share its sessions, one a node, which are opened when they are first needed. */
final class Look implements AutoCloseable {

    private final Situation situation;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Look(Situation situation) {
        this.situation = situation;
    }

    Situation situation() {
        return situation;
    }

    Session on(Node node) {
        return sessions.computeIfAbsent(node.name(), name -> Session.open(node));
    }

    Session onCoordinator() {
        return on(situation.cluster().coordinator());
    }

    Session onOracle() {
        return on(situation.cluster().oracle());
    }

    /** The running nodes but the coordinator. */
    List<Node> workers() {
        return situation.running().stream()
                .filter(node -> !node.equals(situation.cluster().coordinator()))
                .toList();
    }

    boolean hasCitus(Node node) {
        return !on(node).rows("SELECT FROM pg_extension WHERE extname = 'citus'")
                .isEmpty();
    }

    boolean hasCitus() {
        return hasCitus(situation.cluster().coordinator());
    }

    /** The running nodes that the coordinator's catalogs name, by group, the coordinator's own among them. */
    Map<String, Node> members() {
        Map<String, Node> byAddress =
                situation.running().stream().collect(Collectors.toMap(Node::address, node -> node));
        Rows rows = onCoordinator()
                .rows("SELECT groupid, nodename || ':' || nodeport AS address FROM pg_dist_node WHERE isactive "
                        + "ORDER BY groupid");
        List<String> groups = rows.column("groupid");
        List<String> addresses = rows.column("address");
        return IntStream.range(0, rows.size())
                .filter(row -> byAddress.containsKey(addresses.get(row)))
                .boxed()
                .collect(Collectors.toMap(groups::get, row -> byAddress.get(addresses.get(row))));
    }

    /** Lines that others lack; one that is there twice, and once among the others, remains once. */
    static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    @Override
    public void close() {
        sessions.values().forEach(Session::close);
    }
}
