package shardingspec.cluster.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.node.Node;

/** The processes of one run. A shutdown hook takes them down when the run that started them is interrupted. */
final class ProcessCluster implements Cluster {

    private final String provider;
    private final boolean citus;
    private final RunFolder folder;
    private final List<Server> servers;
    private final Optional<Map<String, String>> keptDetails;
    private final Thread hook = new Thread(this::tearDown, "stop-cluster");
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param keptDetails for the record of a cluster that closing leaves up; empty for one that goes with the run */
    ProcessCluster(
            String provider,
            boolean citus,
            RunFolder folder,
            List<Server> servers,
            Optional<Map<String, String>> keptDetails) {
        this.provider = provider;
        this.citus = citus;
        this.folder = folder;
        this.servers = List.copyOf(servers);
        this.keptDetails = keptDetails;
    }

    /** Starts all servers side by side. */
    void launch() {
        Runtime.getRuntime().addShutdownHook(hook);
        servers.forEach(Server::launch);
        servers.forEach(Server::awaitReady);
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
    public Node coordinator() {
        return servers.get(0).node();
    }

    @Override
    public List<Node> workers() {
        return servers.subList(1, 4).stream().map(Server::node).toList();
    }

    @Override
    public Node oracle() {
        return servers.get(4).node();
    }

    @Override
    public boolean controlsServers() {
        return true;
    }

    @Override
    public void stop(Node node) {
        server(node).stop("fast");
    }

    @Override
    public Node start(Node node) {
        Server server = server(node);
        if (!server.isRunning()) {
            server.launch();
        }
        server.awaitReady();
        return server.node();
    }

    @Override
    public String log(Node node) {
        return server(node).logTail();
    }

    @Override
    public void close() {
        if (keptDetails.isEmpty()) {
            abort();
        } else if (closed.compareAndSet(false, true)) {
            KeptCluster.of(folder, this, keptDetails.get()).write();
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
        servers.forEach(server -> server.stop("immediate"));
        folder.close();
        return true;
    }

    private Server server(Node node) {
        return servers.stream()
                .filter(server -> server.node().name().equals(node.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server named " + node.name()));
    }
}
