package shardingspec.plan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One scan of a table or shard, as EXPLAIN ANALYZE measured it.
 *
 * @param type PostgreSQL's name of the node, {@code Seq Scan}, {@code Async Foreign Scan}, …
 * @param relation the table, or on a worker the shard: {@code orders_102008}; of a foreign scan that does more than scan, what
 *     it does: {@code (orders_0 o) INNER JOIN (order_items_0 i)}, {@code Aggregate on (orders_0)}
 * @param rowsRead rows that the scan looked at, those that a filter removed included, over all loops
 */
public record Scan(String type, String relation, long rowsRead) {

    private static final Pattern NAME = Pattern.compile("\\w+");

    public boolean isForeign() {
        return type.endsWith("Foreign Scan");
    }

    /** Words of the relation that may name a table: all of them, if it is more than one. */
    List<String> tables() {
        return NAME.matcher(relation).results().map(MatchResult::group).toList();
    }

    public boolean isSequential() {
        return type.equals("Seq Scan");
    }
}
