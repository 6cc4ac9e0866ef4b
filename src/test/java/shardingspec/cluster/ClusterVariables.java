package shardingspec.cluster;

import java.util.HashMap;
import java.util.Map;
import shardingspec.node.Node;
import shardingspec.sql.Variables;

/** The psql variables of the scripts, for one cluster. */
public final class ClusterVariables {

    private ClusterVariables() {}

    /** @param more variables beside those of the cluster */
    public static Variables of(Cluster cluster, Map<String, String> more) {
        Map<String, String> open = new HashMap<>(more);
        for (Node node : cluster.nodes()) {
            open.put(node.name() + "_host", node.nodeHost());
            open.put(node.name() + "_port", String.valueOf(node.nodePort()));
        }
        open.put("node_user", cluster.coordinator().login().user());
        open.put("node_database", cluster.coordinator().login().database());
        return new Variables(
                open, Map.of("node_password", cluster.coordinator().login().password()));
    }
}
