package shardingspec.cluster.attached;

import java.util.List;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/**
 * Which settings say where a node is.
 *
 * @param host as the specs reach it
 * @param port as the specs reach it
 * @param address {@code host:port} as the other nodes reach it
 */
record NodeSettings(String name, Setting host, Setting port, Setting address) {

    static final List<NodeSettings> ALL = List.of(
            new NodeSettings(Node.COORDINATOR, Setting.POSTGRES_HOST, Setting.POSTGRES_PORT, Setting.COORDINATOR_NODE),
            new NodeSettings("worker1", Setting.WORKER1_HOST, Setting.WORKER1_PORT, Setting.WORKER1_NODE),
            new NodeSettings("worker2", Setting.WORKER2_HOST, Setting.WORKER2_PORT, Setting.WORKER2_NODE),
            new NodeSettings("worker3", Setting.WORKER3_HOST, Setting.WORKER3_PORT, Setting.WORKER3_NODE));

    private static final int HIGHEST_PORT = 65_535;

    /** @throws SettingsException if a port is none, or the address is not {@code host:port} */
    Node read(Settings settings, Login login) {
        String value = settings.text(address).strip();
        int colon = value.lastIndexOf(':');
        if (colon < 1 || !value.substring(colon + 1).matches("\\d{1,5}")) {
            throw new SettingsException(
                    address + " must be host:port, as the other nodes reach " + name + ", but is \"" + value + "\"");
        }
        return new Node(
                name,
                settings.text(host),
                settings.number(port, 1, HIGHEST_PORT),
                value.substring(0, colon),
                Integer.parseInt(value.substring(colon + 1)),
                login);
    }
}
