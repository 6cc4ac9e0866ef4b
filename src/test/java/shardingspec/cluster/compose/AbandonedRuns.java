package shardingspec.cluster.compose;

import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import shardingspec.cluster.RunFolder;

/** Clears away what killed runs left on the Docker engine. Ryuk, where it may run, has done so already. */
final class AbandonedRuns {

    private AbandonedRuns() {}

    /** @param prefix of the runs' folders, after whose ids the Compose projects are named */
    static void sweep(String prefix) {
        for (RunFolder folder : RunFolder.abandoned(prefix)) {
            try (folder) {
                new RunTraces(folder.id()).remove();
            }
        }
        sweepAfterReboot(RunFolder.NAME + prefix);
    }

    /**
     * A reboot stops the containers and may empty the temporary folder, and with it the proof of who owned them. A run
     * whose folder is gone and of which nothing runs any more is dead: of a living one, the coordinator always runs.
     */
    private static void sweepAfterReboot(String prefix) {
        int idLength = prefix.length() + RunFolder.RANDOM_LENGTH;
        Map<String, List<Container>> runs =
                DockerClientFactory.instance().client().listContainersCmd().withShowAll(true).exec().stream()
                        .filter(container -> project(container).startsWith(prefix)
                                && project(container).length() >= idLength)
                        .collect(Collectors.groupingBy(
                                container -> project(container).substring(0, idLength)));
        runs.forEach((id, containers) -> {
            if (!RunFolder.exists(id)
                    && containers.stream()
                            .allMatch(container -> container.getState().equals("exited"))) {
                new RunTraces(id).remove();
            }
        });
    }

    private static String project(Container container) {
        return container.getLabels().getOrDefault(RunTraces.PROJECT_LABEL, "");
    }
}
