package shardingspec.fault;

import shardingspec.cluster.Cluster;
import shardingspec.sql.Database;

/** The background rebalance is stopped. */
public record StoppedRebalance() implements Fault {

    @Override
    public String words() {
        return "citus_rebalance_stop";
    }

    @Override
    public void strike(Cluster cluster) {
        new Database(cluster.coordinator()).rows("SELECT citus_rebalance_stop()");
    }
}
