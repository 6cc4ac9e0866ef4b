package shardingspec.plan;

/**
 * One scan of a table or shard, as EXPLAIN ANALYZE measured it.
 *
 * @param type PostgreSQL's name of the node, {@code Seq Scan}, {@code Index Scan}, …
 * @param relation the table, or on a worker the shard: {@code orders_102008}
 * @param rowsRead rows that the scan looked at, those that a filter removed included, over all loops
 */
public record Scan(String type, String relation, long rowsRead) {

    public boolean isSequential() {
        return type.equals("Seq Scan");
    }
}
