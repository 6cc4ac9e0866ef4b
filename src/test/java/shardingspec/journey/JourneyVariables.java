package shardingspec.journey;

import java.util.HashMap;
import java.util.Map;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Variables;
import shardingspec.subject.Subject;

/** The psql variables of the scripts, for one cluster and one subject. */
public final class JourneyVariables {

    private JourneyVariables() {}

    public static Variables of(Cluster cluster, Subject subject) {
        Map<String, String> open = new HashMap<>(subject.variables());
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
