package shardingspec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Assessor;
import shardingspec.subject.assess.Blueprint;
import shardingspec.subject.assess.Table;
import shardingspec.subject.folder.Loaded;
import shardingspec.subject.folder.SubjectFolder;
import shardingspec.subject.folder.SubjectLoader;
import shardingspec.subject.rows.Filling;

/** Small folders, one after the other in the same database of the same cluster. */
public final class Cases implements AutoCloseable {

    private static final String FEW_SHARDS = "4";

    private static final String OURS =
            " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')";

    /** Statements that drop what a case has made. */
    private static final List<String> OWN_OBJECTS = List.of(
            "SELECT format('DROP TABLE IF EXISTS %s CASCADE', o.oid::regclass) AS statement FROM pg_class o "
                    + "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')" + OURS,
            "SELECT format('DROP SEQUENCE IF EXISTS %s CASCADE', o.oid::regclass) AS statement FROM pg_class o "
                    + "WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'" + OURS,
            "SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', o.oid::regprocedure) AS statement FROM pg_proc o "
                    + "WHERE pronamespace = 'public'::regnamespace" + OURS,
            "SELECT format('DROP COLLATION IF EXISTS %s CASCADE', o.oid::regcollation) AS statement FROM pg_collation o "
                    + "WHERE collnamespace = 'public'::regnamespace" + OURS,
            "SELECT format('DROP TYPE IF EXISTS %s CASCADE', o.oid::regtype) AS statement FROM pg_type o "
                    + "WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd', 'c') AND typrelid = 0"
                    + OURS);

    private final Cluster cluster;
    private final List<CaseProof> proofs = new ArrayList<>();
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
        CaseProof proof = CaseProof.of(folder, cluster.coordinator());
        proofs.add(proof);
        return proof;
    }

    /** Those so far. */
    public List<CaseProof> proofs() {
        return List.copyOf(proofs);
    }

    /**
     * Rows that were made up.
     *
     * @param plain the server that has them
     * @param differences from those that were made up on another server
     */
    public record Filled(Loaded loaded, Node plain, List<String> differences) {}

    /** Of a folder without rows, filled on both servers. */
    public Filled filled(SubjectFolder folder) {
        clear(cluster.oracle());
        clear(cluster.coordinator());
        Loaded loaded = Filling.load(folder, cluster.oracle());
        Filling.load(folder, cluster.coordinator());
        try (Session session = Session.open(cluster.oracle())) {
            List<Table> tables = Blueprint.read(folder, session).catalog().tables();
            return new Filled(
                    loaded, cluster.oracle(), Contents.differences(tables, cluster.coordinator(), cluster.oracle()));
        }
    }

    /** On the plain server, beside the one that looks. */
    public int openSessions() {
        return Integer.parseInt(new Database(cluster.oracle())
                .rows("SELECT count(*) AS n FROM pg_stat_activity WHERE backend_type = 'client backend' "
                        + "AND pid <> pg_backend_pid()")
                .value(0, "n"));
    }

    private void enable() {
        if (!enabled) {
            ScriptRunner scripts = new ScriptRunner(ClusterVariables.of(cluster, Map.of()), result -> {});
            cluster.nodes().forEach(node -> scripts.run("sharding/10_enable_citus.sql", node));
            cluster.nodes().forEach(node -> scripts.run("sharding/10a_share_node_credentials.sql", node));
            scripts.run("sharding/11_add_workers.sql", cluster.coordinator());
            new Database(cluster.coordinator())
                    .execute("ALTER DATABASE \"" + cluster.coordinator().login().database()
                            + "\" SET citus.shard_count TO " + FEW_SHARDS);
            enabled = true;
        }
    }

    /** Views of Citus are in the schema public, too, and would take the whole extension with it. */
    private static void clear(Node node) {
        Database database = new Database(node);
        OWN_OBJECTS.forEach(
                objects -> database.rows(objects).column("statement").forEach(database::execute));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
