package shardingspec.cluster.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shardingspec.cluster.DiskLimit;
import shardingspec.cluster.Isolation;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.StopStyle;
import shardingspec.node.Node;
import shardingspec.node.Role;

/** Signals to servers that are processes of this machine. */
final class ProcessControl implements ServerControl {

    private final List<Server> servers;
    private final Function<String, Installation> installations;

    /** @param installations finds an installation by its {@link Installation#software()} */
    ProcessControl(List<Server> servers, Function<String, Installation> installations) {
        this.servers = List.copyOf(servers);
        this.installations = installations;
    }

    @Override
    public void stop(Node node, StopStyle style) {
        server(node).stop(style);
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
    public Node startOn(Node node, String software) {
        if (node.role() == Role.ORACLE) {
            throw new IllegalArgumentException("the oracle is no part of an upgrade");
        }
        server(node).use(installations.apply(software));
        return start(node);
    }

    @Override
    public String software(Node node) {
        return server(node).installation().software();
    }

    @Override
    public void kill(Node node) {
        server(node).kill();
    }

    @Override
    public void pause(Node node) {
        server(node).postmaster().ifPresent(Postmaster::freeze);
    }

    @Override
    public void resume(Node node) {
        server(node).postmaster().ifPresent(Postmaster::thaw);
    }

    /** Processes of one machine share its network: only the machine's own firewall could part them. */
    @Override
    public Optional<Isolation> isolation() {
        return Optional.empty();
    }

    @Override
    public Optional<DiskLimit> diskLimit() {
        return FileSizeLimit.isThere() ? Optional.of(new FileSizeLimit(this)) : Optional.empty();
    }

    Server server(Node node) {
        return servers.stream()
                .filter(server -> server.node().name().equals(node.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server named " + node.name()));
    }
}
