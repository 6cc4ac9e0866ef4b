package shardingspec.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shardingspec.sql.Session;

/** How many rows were copied between two looks at a cluster: those of placements that are new, and of tables that came back. */
public final class MovedRows {

    private MovedRows() {}

    /** @param session on the coordinator, which counts them now */
    public static long between(ShardMap before, ShardMap after, Session session) {
        Set<String> old = before.placements().stream().map(MovedRows::place).collect(Collectors.toSet());
        Map<String, List<Placement>> added = after.placements().stream()
                .filter(placement -> !old.contains(place(placement)))
                .collect(Collectors.groupingBy(Placement::table, TreeMap::new, Collectors.toList()));
        long rows = 0;
        for (Map.Entry<String, List<Placement>> table : added.entrySet()) {
            rows += count(table.getKey(), table.getValue(), session);
        }
        for (String table : backHome(before, after)) {
            rows += Long.parseLong(session.rows("SELECT count(*) FROM " + table).single());
        }
        return rows;
    }

    private static long count(String table, List<Placement> placements, Session session) {
        String shards = placements.stream()
                .map(placement -> String.valueOf(placement.shardId()))
                .distinct()
                .collect(Collectors.joining(", "));
        Map<Long, Long> rows = new TreeMap<>();
        var counted = session.rows("SELECT shardid, result FROM run_command_on_placements('" + table
                + "', 'SELECT count(*) FROM %s') WHERE shardid IN (" + shards + ") AND success ORDER BY shardid");
        for (int row = 0; row < counted.size(); row++) {
            rows.put(Long.parseLong(counted.value(row, "shardid")), Long.parseLong(counted.value(row, "result")));
        }
        return placements.stream()
                .mapToLong(placement -> rows.getOrDefault(placement.shardId(), 0L))
                .sum();
    }

    private static Set<String> backHome(ShardMap before, ShardMap after) {
        Set<String> gone =
                before.tables().stream().map(CitusTable::name).collect(Collectors.toCollection(TreeSet::new));
        after.tables().forEach(table -> gone.remove(table.name()));
        return gone;
    }

    private static String place(Placement placement) {
        return placement.shardId() + " on " + placement.node();
    }
}
