package shardingspec.cluster.attached;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.Node;
import shardingspec.settings.Login;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailedException;

/**
 * A running cluster that the settings name: {@code docker compose up -d}, or anyone's own. No server is started or
 * stopped.
 */
public final class AttachedProvider implements ClusterProvider {

    static final String NAME = "attached";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean hasCitus() {
        return true;
    }

    /** Only what the settings tell; {@link #start} asks the servers. */
    @Override
    public Optional<String> missing(Settings settings) {
        return settings.find(Setting.POSTGRES_PASSWORD).isPresent()
                ? Optional.empty()
                : Optional.of("POSTGRES_PASSWORD is not set, and a running cluster has a password: name it in .env "
                        + "(see .env.example)");
    }

    @Override
    public Cluster start(Settings settings) {
        Login login = Login.from(settings);
        Map<NodeSettings, Node> nodes = new LinkedHashMap<>();
        NodeSettings.ALL.forEach(node -> nodes.put(node, node.read(settings, login)));
        boolean acceptExisting = settings.flag(Setting.ACCEPT_EXISTING_TABLES);
        Admission.check(nodes);
        try {
            return take(List.copyOf(nodes.values()), acceptExisting);
        } catch (SqlFailedException e) {
            throw new ClusterStartException("The cluster could not be made ready: " + e.getMessage(), e);
        }
    }

    private static Cluster take(List<Node> nodes, boolean acceptExisting) {
        List<Session> sessions = new ArrayList<>();
        Session lock = Session.open(nodes.get(0));
        boolean taken = false;
        try {
            requireLock(lock);
            sessions.add(lock);
            nodes.subList(1, nodes.size()).forEach(node -> sessions.add(Session.open(node)));
            OwnTables own = OwnTables.ofScripts();
            Ownership.establish(sessions, own, acceptExisting);
            Reset.run(sessions, own);
            sessions.forEach(CitusTls::switchOff);
            Cluster cluster = new AttachedCluster(nodes, OracleDatabase.create(lock), lock);
            taken = true;
            return cluster;
        } finally {
            sessions.stream().skip(1).forEach(Session::close);
            if (!taken) {
                lock.close();
            }
        }
    }

    /**
     * Two journeys on one cluster would clear each other's tables. The lock goes with the session, however that ends.
     */
    private static void requireLock(Session coordinator) {
        if (!"t"
                .equals(coordinator
                        .rows("SELECT pg_try_advisory_lock(hashtext('sharding-spec'))")
                        .single())) {
            throw new ClusterStartException("Another journey is running on " + coordinator.node()
                    + ": wait for its end, or name another database with POSTGRES_DB");
        }
    }
}
