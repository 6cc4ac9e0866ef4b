package shardingspec.cluster.compose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, List<Container>> runs = containers().stream()
                .filter(container -> container.project().startsWith(prefix)
                        && container.project().length() >= idLength)
                .collect(Collectors.groupingBy(container -> container.project().substring(0, idLength)));
        runs.forEach((id, containers) -> {
            if (!RunFolder.exists(id)
                    && containers.stream()
                            .allMatch(container -> container.state().equals("exited"))) {
                new RunTraces(id).remove();
            }
        });
    }

    private static List<Container> containers() {
        return DockerCommand.plain()
                .require(
                        "container",
                        "ls",
                        "--all",
                        "--format",
                        "{{.Label \"" + RunTraces.PROJECT_LABEL + "\"}}|{{.State}}")
                .lines()
                .map(line -> line.split("\\|", -1))
                .map(fields -> new Container(fields[0], fields[1]))
                .toList();
    }

    /** @param project empty for what Compose did not make */
    private record Container(String project, String state) {}
}
