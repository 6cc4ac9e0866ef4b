package shardingspec.report.picture;

import java.util.List;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;

/** The colour of each table, the same in all pictures. */
final class TableColours {

    static final String TENANT = "#d9480f";
    static final String MOVED = "#f2b705";
    static final String REFERENCE = "#7048c6";
    static final String LOCAL = "#52606d";

    private static final List<String> KNOWN = List.of("orders", "order_items");
    private static final List<String> DISTRIBUTED =
            List.of("#2f6fdb", "#0f9d94", "#a8327a", "#5c940d", "#1098ad", "#845ef7");

    private TableColours() {}

    static String of(String table) {
        int known = KNOWN.indexOf(table);
        return DISTRIBUTED.get(known >= 0 ? known : 2 + Math.floorMod(table.hashCode(), DISTRIBUTED.size() - 2));
    }

    static String nth(int index) {
        return DISTRIBUTED.get(index % DISTRIBUTED.size());
    }

    /** Distributed tables, the well-known ones first. */
    static List<String> distributed(ShardMap map) {
        return map.tables().stream()
                .filter(table -> table.kind() == TableKind.DISTRIBUTED || table.kind() == TableKind.SCHEMA)
                .map(CitusTable::name)
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
    }

    private static int rank(String table) {
        int known = KNOWN.indexOf(table);
        return known >= 0 ? known : KNOWN.size();
    }
}
