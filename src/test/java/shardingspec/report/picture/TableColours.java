package shardingspec.report.picture;

import java.util.Comparator;
import java.util.List;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;

/** The colours of all pictures. */
final class TableColours {

    static final String TENANT = "#d9480f";
    static final String MOVED = "#f2b705";
    static final String REFERENCE = "#7048c6";
    static final String LOCAL = "#52606d";

    private static final List<String> DISTRIBUTED =
            List.of("#2f6fdb", "#0f9d94", "#a8327a", "#5c940d", "#1098ad", "#845ef7");

    private TableColours() {}

    /** Of a table that the subject does not have: never one of the first two colours, which are its own. */
    static String ofOther(String table) {
        return DISTRIBUTED.get(2 + Math.floorMod(table.hashCode(), DISTRIBUTED.size() - 2));
    }

    static String nth(int index) {
        return DISTRIBUTED.get(index % DISTRIBUTED.size());
    }

    /** The distributed tables of a cluster, those of the subject first. */
    static List<String> distributed(ShardMap map, Scene scene) {
        return map.tables().stream()
                .filter(table -> table.kind() == TableKind.DISTRIBUTED || table.kind() == TableKind.SCHEMA)
                .map(CitusTable::name)
                .sorted(Comparator.comparingInt(scene::rank))
                .toList();
    }
}
