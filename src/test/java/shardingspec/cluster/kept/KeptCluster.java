package shardingspec.cluster.kept;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
import shardingspec.node.Login;
import shardingspec.node.Node;

/**
 * A cluster that was left up for later. Its record lies in its run folder, and is what keeps the folder from being cleared
 * away as abandoned. Beside it lies a password file for psql. Both are for their owner's eyes only.
 *
 * @param folder the run folder
 * @param provider who started it
 * @param nodes coordinator, workers in order, oracle
 * @param details what the provider needs to find it again, by name
 */
public record KeptCluster(Path folder, String provider, List<Node> nodes, Map<String, String> details) {

    /** Below the run folder, as is {@link #passwordFile()}. */
    public static final String RECORD = RunFolder.KEPT;

    private static final String PASSWORD_FILE = "pgpass";
    private static final String DETAIL = "detail.";

    public KeptCluster {
        nodes = List.copyOf(nodes);
        details = Map.copyOf(details);
    }

    /** The record of a cluster that is about to be left up, by a provider that starts an oracle of its own. */
    public static KeptCluster of(RunFolder folder, Cluster cluster, Map<String, String> details) {
        List<Node> nodes = new ArrayList<>(cluster.nodes());
        nodes.add(cluster.oracle());
        return new KeptCluster(folder.path(), cluster.provider(), nodes, details);
    }

    /**
     * Takes its folder over.
     *
     * @throws ClusterStartException if another run has it
     */
    public RunFolder takeOver() {
        return RunFolder.takeOver(folder)
                .orElseThrow(() ->
                        new ClusterStartException("The kept " + this + " is in use by another run: wait for its end"));
    }

    /** What {@code PGPASSFILE} takes: so that psql need not be told the password. */
    public Path passwordFile() {
        return folder.resolve(PASSWORD_FILE);
    }

    /** Writes the password file, then the record: from then on, the cluster is kept. */
    public void write() {
        Properties record = new Properties();
        Login login = nodes.get(0).login();
        record.setProperty("provider", provider);
        record.setProperty("user", login.user());
        record.setProperty("password", login.password());
        record.setProperty("database", login.database());
        nodes.forEach(node -> record.setProperty(
                "node." + node.name(),
                node.host() + " " + node.port() + " " + node.nodeHost() + " " + node.nodePort()));
        record.setProperty("nodes", nodes.stream().map(Node::name).collect(Collectors.joining(" ")));
        details.forEach((name, value) -> record.setProperty(DETAIL + name, value));
        StringWriter text = new StringWriter();
        try {
            record.store(text, "A cluster that is kept. mvn verify -Dgroups=down takes it down.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFile.write(
                passwordFile(), nodes.stream().map(KeptCluster::passwordLine).collect(Collectors.joining()));
        PrivateFile.write(folder.resolve(RECORD), text.toString());
    }

    /** @throws ClusterStartException if the record cannot be understood, naming the file to delete */
    static KeptCluster read(Path folder) {
        Path file = folder.resolve(RECORD);
        try {
            Properties record = new Properties();
            record.load(new StringReader(Files.readString(file)));
            Login login = new Login(need(record, "user"), need(record, "password"), need(record, "database"));
            List<Node> nodes = new ArrayList<>();
            for (String name : need(record, "nodes").split(" ", -1)) {
                String[] places = need(record, "node." + name).split(" ", -1);
                nodes.add(new Node(
                        name, places[0], Integer.parseInt(places[1]), places[2], Integer.parseInt(places[3]), login));
            }
            Map<String, String> details = new TreeMap<>();
            record.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(DETAIL))
                    .forEach(name -> details.put(name.substring(DETAIL.length()), record.getProperty(name)));
            return new KeptCluster(folder, need(record, "provider"), nodes, details);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ClusterStartException(
                    file + " is not the record of a kept cluster. Delete it: then the next run clears its folder away",
                    e);
        }
    }

    private static String need(Properties record, String name) {
        String value = record.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static String passwordLine(Node node) {
        return String.join(
                        ":",
                        escaped(node.host()),
                        String.valueOf(node.port()),
                        "*",
                        escaped(node.login().user()),
                        escaped(node.login().password()))
                + "\n";
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace(":", "\\:");
    }

    /** Without the login's password, and without the details, which are no reader's business. */
    @Override
    public String toString() {
        return provider + " cluster with its coordinator on port "
                + nodes.get(0).port();
    }
}
