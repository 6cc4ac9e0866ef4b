package shardingspec.cluster.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.cluster.Isolation;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.StopStyle;
import shardingspec.node.Node;
import shardingspec.node.Role;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/** Commands to containers, and to the network that they share. */
final class ComposeControl implements ServerControl, Isolation {

    private final List<DockerServer> servers;

    /** Of the servers that are cut off, by name. */
    private final Map<String, String> networks = new HashMap<>();

    ComposeControl(List<DockerServer> servers) {
        this.servers = List.copyOf(servers);
    }

    @Override
    public void stop(Node node, StopStyle style) {
        server(node).stop(style);
    }

    @Override
    public Node start(Node node) {
        return server(node).start();
    }

    /** Compose makes another container of the service, with the same volume and the same name in the network. */
    @Override
    public Node startOn(Node node, String software) {
        if (node.role() == Role.ORACLE) {
            throw new IllegalArgumentException("the oracle is no part of an upgrade");
        }
        DockerServer server = server(node);
        String project = inspect(server, "{{index .Config.Labels \"" + RunTraces.PROJECT_LABEL + "\"}}");
        Map<String, String> environment =
                new HashMap<>(ComposeStack.environment(Settings.of(Map.of(), Map.of(), Map.of()), server.login()));
        environment.put("COMPOSE_PROJECT_NAME", project);
        environment.put(Setting.CITUS_IMAGE.name(), software);
        new DockerCommand(DockerCommand.plain().directory(), environment)
                .require(
                        DockerCommand.WORK,
                        "compose",
                        "up",
                        "--detach",
                        "--no-build",
                        "--no-deps",
                        "--force-recreate",
                        node.name());
        return server.moveTo(RunTraces.container(project, node.name()));
    }

    @Override
    public String software(Node node) {
        return inspect(server(node), "{{.Config.Image}}");
    }

    @Override
    public void kill(Node node) {
        server(node).kill();
    }

    @Override
    public void pause(Node node) {
        server(node).pause();
    }

    @Override
    public void resume(Node node) {
        server(node).unpause();
    }

    @Override
    public Optional<Isolation> isolation() {
        return Optional.of(this);
    }

    @Override
    public void cutOff(Node node) {
        DockerServer server = server(node);
        String network = inspect(server, "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}}{{end}}");
        DockerCommand.plain().require("network", "disconnect", network, server.containerId());
        networks.put(node.name(), network);
    }

    @Override
    public Node reconnect(Node node) {
        DockerServer server = server(node);
        String network = Optional.ofNullable(networks.remove(node.name()))
                .orElseThrow(() -> new IllegalStateException(node.name() + " is not cut off"));
        DockerCommand.plain().require("network", "connect", "--alias", node.name(), network, server.containerId());
        return server.awaitReady();
    }

    DockerServer server(Node node) {
        return servers.stream()
                .filter(server -> server.name().equals(node.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server named " + node.name()));
    }

    private static String inspect(DockerServer server, String format) {
        return DockerCommand.plain().require("container", "inspect", "--format", format, server.containerId());
    }
}
