package shardingspec.catalog;

/**
 * One copy of one shard on one node.
 *
 * @param node name of the node, {@code worker1}
 * @param minHash smallest hash it holds; empty for reference and local tables
 * @param maxHash largest hash it holds; empty for reference and local tables
 * @param bytes size on disk
 */
public record Placement(String table, long shardId, String node, String minHash, String maxHash, long bytes) {

    /** Whether it holds one hash alone, as an isolated tenant's shard does. */
    public boolean holdsOneHash() {
        return !minHash.isEmpty() && minHash.equals(maxHash);
    }
}
