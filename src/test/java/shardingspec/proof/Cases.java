package shardingspec.proof;

import java.util.List;
import java.util.Map;
import shardingspec.cluster.Cluster;
import shardingspec.journey.JourneyVariables;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptRunner;
import shardingspec.subject.Subject;
import shardingspec.subject.Tenant;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Assessor;
import shardingspec.subject.demo.OrderWorkload;
import shardingspec.subject.folder.SubjectFolder;
import shardingspec.subject.folder.SubjectLoader;

/** Small folders, one after the other in the same database of the same cluster. */
public final class Cases implements AutoCloseable {

    private static final String FEW_SHARDS = "4";

    private final Cluster cluster;
    private boolean enabled;

    /** Closing it closes the cluster. */
    public Cases(Cluster cluster) {
        this.cluster = cluster;
    }

    public boolean hasCitus() {
        return cluster.hasCitus();
    }

    /** On the plain server. */
    public Assessment assessment(SubjectFolder folder) {
        clear(cluster.oracle());
        return Assessor.assess(folder, SubjectLoader.load(folder, cluster.oracle()), cluster.oracle());
    }

    /** On the cluster. */
    public CaseProof proof(SubjectFolder folder) {
        enable();
        clear(cluster.coordinator());
        SubjectLoader.load(folder, cluster.coordinator());
        return CaseProof.of(folder, cluster.coordinator());
    }

    private void enable() {
        if (!enabled) {
            Subject none = new Subject(
                    "cases", List.of(), new Tenant("", "", "", ""), List.of(), new OrderWorkload(), Map.of());
            ScriptRunner scripts = new ScriptRunner(JourneyVariables.of(cluster, none), result -> {});
            cluster.nodes().forEach(node -> scripts.run("sharding/10_enable_citus.sql", node));
            cluster.nodes().forEach(node -> scripts.run("sharding/10a_share_node_credentials.sql", node));
            scripts.run("sharding/11_add_workers.sql", cluster.coordinator());
            new Database(cluster.coordinator())
                    .execute("ALTER DATABASE \"" + cluster.coordinator().login().database()
                            + "\" SET citus.shard_count TO " + FEW_SHARDS);
            enabled = true;
        }
    }

    private static void clear(Node node) {
        new Database(node).execute("DROP SCHEMA public CASCADE");
        new Database(node).execute("CREATE SCHEMA public");
    }

    @Override
    public void close() {
        cluster.close();
    }
}
