package shardingspec.cluster.attached;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.ServerFacts;
import shardingspec.cluster.Topology;
import shardingspec.cluster.preflight.FactsReader;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/** A user's own servers. All that is ours is the oracle's database, and the lock that keeps other runs away. */
final class AttachedCluster implements Cluster {

    private final Topology topology;
    private final FactsReader facts = new FactsReader(this);
    private final Session lock;
    private final boolean keepOracle;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::release, "release-attached-cluster");

    /**
     * @param lock the coordinator's session that holds the lock, closed with the cluster
     * @param keepOracle whether the oracle stays, for later commands
     */
    AttachedCluster(Topology topology, Session lock, boolean keepOracle) {
        this.topology = topology;
        this.lock = lock;
        this.keepOracle = keepOracle;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public String provider() {
        return AttachedProvider.NAME;
    }

    @Override
    public boolean hasCitus() {
        return true;
    }

    @Override
    public Topology topology() {
        return topology;
    }

    /** They are not ours to stop. */
    @Override
    public Optional<ServerControl> control() {
        return Optional.empty();
    }

    @Override
    public ServerFacts facts() {
        return facts.read();
    }

    @Override
    public String log(Node node) {
        return "";
    }

    /** Leaves the cluster as the journey left it. */
    @Override
    public void close() {
        if (release()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private boolean release() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        try (lock) {
            if (!keepOracle) {
                OracleDatabase.drop(lock);
            }
        }
        return true;
    }
}
