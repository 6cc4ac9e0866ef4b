package shardingspec.cluster.compose;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
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
     * The id of the container of a service, in a project that is named as the run is.
     *
     * @throws ClusterStartException if there is none
     */
    static String container(String project, String service) {
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(PROJECT_LABEL, project, SERVICE_LABEL, service))
                .exec()
                .stream()
                .map(Container::getId)
                .findFirst()
                .orElseThrow(() -> new ClusterStartException("there is no container of the service " + service));
    }

    /** Removes everything, and returns when it is gone. What somebody else removes at the same time is no failure. */
    void remove() {
        Awaitility.await("nothing of " + runId + " is left")
                .atMost(BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .pollInSameThread()
                .until(this::removeWhatIsThere);
    }

    private boolean removeWhatIsThere() {
        DockerClient client = DockerClientFactory.instance().client();
        List<Container> containers = client.listContainersCmd().withShowAll(true).exec().stream()
                .filter(container -> isOurs(container.getLabels()))
                .toList();
        containers.parallelStream()
                .forEach(container -> tolerantly(() -> client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec()));
        List<InspectVolumeResponse> volumes = client.listVolumesCmd().exec().getVolumes().stream()
                .filter(volume -> isOurs(volume.getLabels()))
                .toList();
        volumes.forEach(volume ->
                tolerantly(() -> client.removeVolumeCmd(volume.getName()).exec()));
        List<Network> networks = client.listNetworksCmd().exec().stream()
                .filter(network -> isOurs(network.getLabels()))
                .toList();
        networks.forEach(network ->
                tolerantly(() -> client.removeNetworkCmd(network.getId()).exec()));
        return containers.isEmpty() && volumes.isEmpty() && networks.isEmpty();
    }

    private boolean isOurs(@Nullable Map<String, String> labels) {
        return labels != null
                && (labels.getOrDefault(PROJECT_LABEL, "").startsWith(runId)
                        || labels.getOrDefault(RUN_LABEL, "").equals(runId));
    }

    /** Gone already, or being removed by Ryuk or by another run: the next look tells. */
    private static void tolerantly(Runnable removal) {
        try {
            removal.run();
        } catch (NotFoundException | ConflictException e) {
            return;
        }
    }
}
