package shardingspec.cluster.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.ServerFacts;
import shardingspec.cluster.Topology;
import shardingspec.cluster.preflight.FactsReader;
import shardingspec.node.Node;

/** The containers of one run. */
final class ComposeCluster implements Cluster {

    private final List<DockerServer> servers;
    private final ComposeControl control;
    private final Consumer<ComposeCluster> end;
    private final FactsReader facts = new FactsReader(this);

    /**
     * @param servers coordinator, workers in order, oracle
     * @param end what closing does
     */
    ComposeCluster(List<DockerServer> servers, Consumer<ComposeCluster> end) {
        this.servers = List.copyOf(servers);
        this.control = new ComposeControl(servers);
        this.end = end;
    }

    /** The ids of the containers, by the names of their servers. */
    Map<String, String> containers() {
        return servers.stream().collect(Collectors.toMap(DockerServer::name, DockerServer::containerId));
    }

    @Override
    public String provider() {
        return ComposeProvider.NAME;
    }

    @Override
    public boolean hasCitus() {
        return true;
    }

    @Override
    public Topology topology() {
        return new Topology(servers.stream().map(DockerServer::node).toList());
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
        return control.server(node).log();
    }

    @Override
    public void close() {
        end.accept(this);
    }
}
