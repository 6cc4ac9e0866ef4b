package shardingspec.report.run;

import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.catalog.Contents;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.report.picture.Scene;
import shardingspec.sql.Database;

/** Makes the scene of a run's pictures from its cluster. */
public final class Scenes {

    /** The hot tenant of the seed. */
    private static final String TENANT = "42";

    private Scenes() {}

    public static Scene of(Cluster cluster) {
        Map<String, String> names = cluster.nodes().stream().collect(Collectors.toMap(Node::address, Node::name));
        // The function by which Citus too hashes a bigint; it is PostgreSQL's own, and there without the extension.
        String hash = new Database(cluster.coordinator()).value("SELECT hashint8(" + TENANT + ")");
        return new Scene(
                cluster.nodes().stream().map(Node::name).toList(),
                names,
                Contents.TABLES,
                TENANT,
                Integer.parseInt(hash));
    }
}
