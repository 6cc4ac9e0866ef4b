package shardingspec.catalog;

import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.sql.Database;

/**
 * Whether every node reaches every node, by its own account.
 *
 * @param results {@code t} or {@code f}, one for each pair of nodes
 */
public record ClusterHealth(List<String> results) {

    public ClusterHealth {
        results = List.copyOf(results);
    }

    public static ClusterHealth of(Cluster cluster) {
        return new ClusterHealth(new Database(cluster.coordinator())
                .rows("SELECT result FROM citus_check_cluster_node_health()")
                .column("result"));
    }
}
