package shardingspec.cluster.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import shardingspec.cluster.ClusterStartException;

/**
 * The docker command line, for the few things that Testcontainers does not do or whose output it only logs. It talks to
 * the engine that Testcontainers has found.
 *
 * @param environment what the command gets beside this process's own
 */
record DockerCommand(Path directory, Map<String, String> environment) {

    /** What a command printed, errors included. */
    record Result(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    DockerCommand {
        environment = Map.copyOf(environment);
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException if there is no such program as docker
     */
    Result run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(directory.toFile()).environment().putAll(environment);
        builder.environment().put("DOCKER_HOST", engine());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterStartException("interrupted while waiting for: " + String.join(" ", command), e);
        } finally {
            process.destroy();
        }
    }

    private static String engine() {
        return DockerClientFactory.instance()
                .getTransportConfig()
                .getDockerHost()
                .toString();
    }
}
