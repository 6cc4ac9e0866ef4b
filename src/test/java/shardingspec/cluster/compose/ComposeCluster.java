package shardingspec.cluster.compose;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;

/** The containers of one run. */
final class ComposeCluster implements Cluster {

    private final List<DockerServer> nodes;
    private final DockerServer oracle;
    private final Consumer<ComposeCluster> end;

    /**
     * @param nodes the coordinator, then the workers in order
     * @param end what closing does
     */
    ComposeCluster(List<DockerServer> nodes, DockerServer oracle, Consumer<ComposeCluster> end) {
        this.nodes = List.copyOf(nodes);
        this.oracle = oracle;
        this.end = end;
    }

    /** The ids of the containers, by the names of their servers. */
    Map<String, String> containers() {
        return servers().collect(Collectors.toMap(DockerServer::name, DockerServer::containerId));
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
    public Node coordinator() {
        return nodes.get(0).node();
    }

    @Override
    public List<Node> workers() {
        return nodes.subList(1, nodes.size()).stream().map(DockerServer::node).toList();
    }

    @Override
    public Node oracle() {
        return oracle.node();
    }

    @Override
    public boolean controlsServers() {
        return true;
    }

    @Override
    public void stop(Node node) {
        server(node).stop();
    }

    @Override
    public Node start(Node node) {
        return server(node).start();
    }

    @Override
    public String log(Node node) {
        return server(node).log();
    }

    @Override
    public void close() {
        end.accept(this);
    }

    /** By name: the port of a node changes when it is started again. */
    private DockerServer server(Node node) {
        return servers()
                .filter(server -> server.name().equals(node.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server named " + node.name()));
    }

    private Stream<DockerServer> servers() {
        return Stream.concat(nodes.stream(), Stream.of(oracle));
    }
}
