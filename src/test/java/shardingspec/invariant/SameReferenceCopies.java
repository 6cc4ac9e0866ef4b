package shardingspec.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.words.Counted;

/**
 * Every copy of a reference table holds the same rows. Citus reads whichever copy is nearest, so one that is stale gives an
 * answer that depends on the node that is asked. Each copy is asked itself, under its name as a shard.
 */
final class SameReferenceCopies implements Invariant {

    private static final String COPIES = """
            SELECT s.logicalrelid::text AS table_name, shard_name(s.logicalrelid, s.shardid) AS copy, p.groupid
            FROM pg_dist_shard s
            JOIN pg_dist_partition t ON t.logicalrelid = s.logicalrelid AND t.partmethod = 'n' AND t.repmodel = 't'
            JOIN pg_dist_placement p ON p.shardid = s.shardid
            ORDER BY table_name, p.groupid""";

    private static final int SHOWN = 10;

    /** One copy, as it was read. */
    private record Copy(String table, Node node, List<String> rows) {}

    @Override
    public String title() {
        return "Every copy of a reference table holds the same rows";
    }

    @Override
    public Optional<Finding> look(Look look) {
        Rows places = look.hasCitus() ? look.onCoordinator().rows(COPIES) : Rows.NONE;
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node> members = look.members();
        Map<String, Copy> firsts = new HashMap<>();
        List<String> violations = new ArrayList<>();
        for (int row = 0; row < places.size(); row++) {
            Node node = members.get(places.value(row, "groupid"));
            String table = places.value(row, "table_name");
            if (node == null) {
                violations.add("the catalogs place a copy of " + table + " on group " + places.value(row, "groupid")
                        + ", which is no running node");
            } else {
                Copy copy = read(table, places.value(row, "copy"), look.on(node));
                Copy first = firsts.putIfAbsent(table, copy);
                if (first != null && !first.rows().equals(copy.rows())) {
                    violations.add(difference(first, copy));
                }
            }
        }
        return Optional.of(new Finding(
                title(),
                Counted.of(places.size(), "copy", "copies") + " of " + Counted.of(firsts.size(), "table")
                        + ", each asked on its own node",
                violations));
    }

    private static Copy read(String table, String copy, Session session) {
        return new Copy(
                table,
                session.node(),
                session.rows("SELECT t::text AS row FROM " + copy + " t ORDER BY row")
                        .column("row"));
    }

    private static String difference(Copy first, Copy copy) {
        return copy.table() + " on " + copy.node().name() + " differs from that on "
                + first.node().name() + ": "
                + Counted.of(copy.rows().size(), "row") + " instead of "
                + first.rows().size() + "\n    missing on "
                + copy.node().name() + ": " + shown(Look.without(first.rows(), copy.rows()))
                + "\n    too much there: " + shown(Look.without(copy.rows(), first.rows()));
    }

    private static String shown(List<String> rows) {
        return rows.isEmpty() ? "none" : String.join(" ", rows.subList(0, Math.min(SHOWN, rows.size())));
    }
}
