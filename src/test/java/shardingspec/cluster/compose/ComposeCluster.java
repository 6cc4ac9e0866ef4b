package shardingspec.cluster.compose;

import java.util.List;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.Node;

/** The containers of one run. */
final class ComposeCluster implements Cluster {

    private final List<DockerServer> nodes;
    private final DockerServer oracle;
    private final Teardown teardown;

    /** @param nodes the coordinator, then the workers in order */
    ComposeCluster(List<DockerServer> nodes, DockerServer oracle, Teardown teardown) {
        this.nodes = List.copyOf(nodes);
        this.oracle = oracle;
        this.teardown = teardown;
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
        teardown.close();
    }

    /** By name: the port of a node changes when it is started again. */
    private DockerServer server(Node node) {
        return java.util.stream.Stream.concat(nodes.stream(), java.util.stream.Stream.of(oracle))
                .filter(server -> server.name().equals(node.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server named " + node.name()));
    }
}
