package shardingspec.proof;

import java.util.List;

/**
 * How a distributed or reference table lies on the cluster.
 *
 * @param kind as Citus has it
 * @param rows on each worker, in order of their names: {@code worker1: 120}
 * @param share of the largest shard, from 0 to 1; 0 for a reference table
 */
public record Spread(String table, String kind, int shards, List<String> rows, double share) {

    public Spread {
        rows = List.copyOf(rows);
    }
}
