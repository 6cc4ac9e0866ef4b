package shardingspec.cluster.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.ServerFacts;
import shardingspec.cluster.StopStyle;
import shardingspec.cluster.Topology;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.preflight.FactsReader;
import shardingspec.node.Node;

/** The processes of one run. A shutdown hook takes them down when the run that started them is interrupted. */
final class ProcessCluster implements Cluster {

    private final String provider;
    private final boolean citus;
    private final RunFolder folder;
    private final List<Server> servers;
    private final ProcessControl control;
    private final boolean stays;
    private final FactsReader facts = new FactsReader(this);
    private final Thread hook = new Thread(this::tearDown, "stop-cluster");
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param servers coordinator, workers in order, oracle
     * @param stays whether closing leaves the servers up, and recorded
     */
    ProcessCluster(
            String provider,
            boolean citus,
            RunFolder folder,
            List<Server> servers,
            ProcessControl control,
            boolean stays) {
        this.provider = provider;
        this.citus = citus;
        this.folder = folder;
        this.servers = List.copyOf(servers);
        this.control = control;
        this.stays = stays;
    }

    /** Starts all servers side by side. */
    void launch() {
        Runtime.getRuntime().addShutdownHook(hook);
        servers.forEach(Server::launch);
        servers.forEach(Server::awaitReady);
        facts.read();
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public boolean hasCitus() {
        return citus;
    }

    @Override
    public Topology topology() {
        return new Topology(servers.stream().map(Server::node).toList());
    }

    @Override
    public Optional<ServerControl> control() {
        return Optional.of(control);
    }

    @Override
    public ServerFacts facts() {
        return facts.read();
    }

    @Override
    public String log(Node node) {
        return control.server(node).logTail();
    }

    @Override
    public void close() {
        if (!stays) {
            abort();
        } else if (closed.compareAndSet(false, true)) {
            KeptCluster.of(
                            folder,
                            this,
                            servers.stream()
                                    .collect(Collectors.toMap(
                                            server -> server.node().name(),
                                            server -> server.installation().software())))
                    .write();
            folder.release();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Takes everything down, also what was to be kept. */
    void abort() {
        if (tearDown()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private boolean tearDown() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        servers.forEach(server -> server.stop(StopStyle.IMMEDIATE));
        folder.close();
        return true;
    }
}
