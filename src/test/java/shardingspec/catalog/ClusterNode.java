package shardingspec.catalog;

/**
 * A row of {@code pg_dist_node}.
 *
 * @param address {@code host:port} as the nodes reach each other
 * @param groupId 0 for the coordinator
 */
public record ClusterNode(String name, String address, int groupId, boolean active, boolean shouldHaveShards) {

    public boolean isCoordinator() {
        return groupId == 0;
    }
}
