package shardingspec.cluster.compose;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import shardingspec.cluster.ClusterStartException;

/**
 * All that one run has on the Docker engine, found by labels that carry the run's id: containers, volumes and networks.
 * Removing by label does the work of {@code docker compose down -v} and needs neither the Compose file nor the settings
 * of the run, so that one way serves for a run that ends, for one that failed to start, and for one that was killed.
 */
record RunTraces(String runId) {

    /** On what Compose makes, by Compose itself: the name of the project, which begins with the run's id. */
    static final String PROJECT_LABEL = "com.docker.compose.project";

    private static final String SERVICE_LABEL = "com.docker.compose.service";

    /** On what we make beside Compose. */
    static final String RUN_LABEL = "sharding-spec.run";

    private static final Duration BOUND = Duration.ofSeconds(60);

    /**
     * The id of the container of a service.
     *
     * @throws ClusterStartException if there is none
     */
    static String container(String project, String service) {
        return DockerCommand.plain()
                .require(
                        "container",
                        "ls",
                        "--all",
                        "--no-trunc",
                        "--quiet",
                        "--filter",
                        "label=" + PROJECT_LABEL + "=" + project,
                        "--filter",
                        "label=" + SERVICE_LABEL + "=" + service)
                .lines()
                .findFirst()
                .orElseThrow(() -> new ClusterStartException("there is no container of the service " + service));
    }

    /** Removes everything, and returns when it is gone. What is removed by others at the same time is no failure. */
    void remove() {
        Awaitility.await("nothing of " + runId + " is left")
                .atMost(BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .pollInSameThread()
                .until(this::removeWhatIsThere);
    }

    private boolean removeWhatIsThere() throws IOException {
        List<String> containers = ours("container", "ls", "--all", "--format", labelled("ID"));
        remove(List.of("container", "rm", "--force", "--volumes"), containers);
        List<String> volumes = ours("volume", "ls", "--format", labelled("Name"));
        remove(List.of("volume", "rm", "--force"), volumes);
        List<String> networks = ours("network", "ls", "--format", labelled("ID"));
        remove(List.of("network", "rm"), networks);
        return containers.isEmpty() && volumes.isEmpty() && networks.isEmpty();
    }

    /** What the command tells of one thing in a line: the name, and the two labels. */
    private static String labelled(String name) {
        return "{{." + name + "}}|{{.Label \"" + PROJECT_LABEL + "\"}}|{{.Label \"" + RUN_LABEL + "\"}}";
    }

    private List<String> ours(String... question) {
        return DockerCommand.plain()
                .require(question)
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(fields -> fields[1].startsWith(runId) || fields[2].equals(runId))
                .map(fields -> fields[0])
                .toList();
    }

    /** What cannot be removed, or is gone already: the next look tells. */
    private static void remove(List<String> command, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            String[] arguments = Stream.concat(command.stream(), names.stream()).toArray(String[]::new);
            DockerCommand.plain().run(DockerCommand.WORK, arguments);
        }
    }
}
