package shardingspec.cluster.attached;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/** Somebody else's servers. All that is ours is the oracle's database, and the lock that keeps other runs away. */
final class AttachedCluster implements Cluster {

    private final List<Node> nodes;
    private final Node oracle;
    private final Session lock;
    private final boolean keepOracle;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::release, "release-attached-cluster");

    /**
     * @param nodes the coordinator, then the workers in order
     * @param lock the coordinator's session that holds the lock, closed with the cluster
     * @param keepOracle whether the oracle stays, for later commands
     */
    AttachedCluster(List<Node> nodes, Node oracle, Session lock, boolean keepOracle) {
        this.nodes = List.copyOf(nodes);
        this.oracle = oracle;
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
    public Node coordinator() {
        return nodes.get(0);
    }

    @Override
    public List<Node> workers() {
        return nodes.subList(1, nodes.size());
    }

    @Override
    public Node oracle() {
        return oracle;
    }

    @Override
    public boolean controlsServers() {
        return false;
    }

    @Override
    public void stop(Node node) {
        throw new UnsupportedOperationException("an attached cluster's servers are not ours to stop: " + node);
    }

    @Override
    public Node start(Node node) {
        throw new UnsupportedOperationException("an attached cluster's servers are not ours to start: " + node);
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
