package shardingspec.catalog;

import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.sql.Database;

/**
 * The tenants with rows in a shard, asked of the shard itself.
 *
 * @param values of the distribution column, sorted as text
 */
public record TenantsInShard(List<String> values) {

    public TenantsInShard {
        values = List.copyOf(values);
    }

    /** @param distributionColumn of the shard's table */
    public static TenantsInShard read(Cluster cluster, Placement placement, String distributionColumn) {
        return new TenantsInShard(new Database(cluster.node(placement.node()))
                .rows("SELECT DISTINCT " + distributionColumn + "::text AS tenant FROM " + placement.table() + "_"
                        + placement.shardId() + " ORDER BY tenant")
                .column("tenant"));
    }
}
