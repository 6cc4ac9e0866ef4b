package shardingspec.cluster.attached;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.Topology;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.LoginSettings;
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
        return start(settings, false);
    }

    /** The servers stay anyway; so do the tables, and here the oracle too. */
    @Override
    public Cluster startToKeep(Settings settings) {
        return start(settings, true);
    }

    /**
     * Takes up the cluster as an earlier run left it: nothing is cleared.
     *
     * @throws ClusterStartException if no earlier run left anything to go on with, saying how to begin
     */
    public Cluster resume(Settings settings) {
        return withNodes(settings, sessions -> {
            Session coordinator = sessions.get(0);
            Ownership.requireClaim(sessions, OwnTables.ofScripts());
            Node oracle = OracleDatabase.find(coordinator)
                    .orElseThrow(() -> new ClusterStartException("There is no plain database to compare with on "
                            + coordinator.node()
                            + ": commands go on from mvn verify -Dcluster=attached -Dgroups=setup, "
                            + "or from a journey with -Dkeep=true"));
            return new AttachedCluster(topology(sessions, oracle), coordinator, true);
        });
    }

    /**
     * Whether an earlier run left something to go on with.
     *
     * @throws ClusterStartException if the servers cannot be used
     */
    public boolean isSetUp(Settings settings) {
        try (Session coordinator = Session.open(nodes(settings).get(0))) {
            return Ownership.isClaimed(coordinator, OwnTables.ofScripts())
                    && OracleDatabase.find(coordinator).isPresent();
        }
    }

    /** Clears what earlier runs made, the oracle too. The servers go on. */
    public void clear(Settings settings) {
        withNodes(settings, sessions -> {
                    OwnTables own = OwnTables.ofScripts();
                    Ownership.requireClaim(sessions, own);
                    return cleared(sessions, own, false);
                })
                .close();
    }

    private static Cluster start(Settings settings, boolean keepOracle) {
        boolean acceptExisting = settings.flag(Setting.ACCEPT_EXISTING_TABLES);
        return withNodes(settings, sessions -> {
            OwnTables own = OwnTables.ofScripts();
            Ownership.establish(sessions, own, acceptExisting);
            return cleared(sessions, own, keepOracle);
        });
    }

    private static Cluster cleared(List<Session> sessions, OwnTables own, boolean keepOracle) {
        Reset.run(sessions, own);
        sessions.forEach(CitusTls::switchOff);
        Session coordinator = sessions.get(0);
        Node oracle = OracleDatabase.create(coordinator);
        AttachedCluster cluster = new AttachedCluster(topology(sessions, oracle), coordinator, keepOracle);
        cluster.facts();
        return cluster;
    }

    private static Topology topology(List<Session> sessions, Node oracle) {
        return new Topology(Stream.concat(sessions.stream().map(Session::node), Stream.of(oracle))
                .toList());
    }

    private static List<Node> nodes(Settings settings) {
        Login login = LoginSettings.from(settings);
        Map<NodeSettings, Node> nodes = new LinkedHashMap<>();
        NodeSettings.ALL.forEach(node -> nodes.put(node, node.read(settings, login)));
        Admission.check(nodes);
        return List.copyOf(nodes.values());
    }

    /** @param taking gets a session on each node, the coordinator's, which holds the lock, first and for its own */
    private static Cluster withNodes(Settings settings, Function<List<Session>, Cluster> taking) {
        List<Node> nodes = nodes(settings);
        try {
            return take(nodes, taking);
        } catch (SqlFailedException e) {
            throw new ClusterStartException("The cluster could not be made ready: " + e.getMessage(), e);
        }
    }

    private static Cluster take(List<Node> nodes, Function<List<Session>, Cluster> taking) {
        List<Session> sessions = new ArrayList<>();
        Session lock = Session.open(nodes.get(0));
        boolean taken = false;
        try {
            requireLock(lock);
            sessions.add(lock);
            nodes.subList(1, nodes.size()).forEach(node -> sessions.add(Session.open(node)));
            Cluster cluster = taking.apply(sessions);
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
