package shardingspec.cluster.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
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

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public KeptCluster {
        nodes = List.copyOf(nodes);
        details = Map.copyOf(details);
    }

    /** The record of a cluster that is about to be left up, by a provider that starts an oracle of its own. */
    public static KeptCluster of(RunFolder folder, Cluster cluster, Map<String, String> details) {
        return new KeptCluster(
                folder.path(), cluster.provider(), cluster.topology().all(), details);
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

    /** What {@code PGPASSFILE} takes: so that psql does not ask for the password. */
    public Path passwordFile() {
        return folder.resolve(PASSWORD_FILE);
    }

    /** Writes the password file, then the record: from then on, the cluster is kept. */
    public void write() {
        PrivateFile.write(
                passwordFile(), nodes.stream().map(KeptCluster::passwordLine).collect(Collectors.joining()));
        try {
            PrivateFile.write(folder.resolve(RECORD), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ClusterStartException if the record cannot be understood, naming the file to delete */
    static KeptCluster read(Path folder) {
        Path file = folder.resolve(RECORD);
        try {
            KeptCluster written = JSON.readValue(Files.readString(file), KeptCluster.class);
            // Where it lies, whatever it says.
            return new KeptCluster(folder, written.provider(), written.nodes(), written.details());
        } catch (IOException e) {
            throw new ClusterStartException(
                    file + " is not the record of a kept cluster. Delete it: then the next run clears its folder away",
                    e);
        }
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
