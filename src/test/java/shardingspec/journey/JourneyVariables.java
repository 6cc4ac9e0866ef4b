package shardingspec.journey;

import java.util.HashMap;
import java.util.Map;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Variables;

/** The psql variables of the scripts, for one cluster. */
public final class JourneyVariables {

    private JourneyVariables() {}

    public static Variables of(Cluster cluster, SeedSettings seed) {
        Map<String, String> open = new HashMap<>();
        open.put("seed_users", String.valueOf(seed.users()));
        open.put("seed_orders", String.valueOf(seed.orders()));
        open.put("hot_user_percentage", String.valueOf(seed.hotUserPercentage()));
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
