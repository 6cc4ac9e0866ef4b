package shardingspec.cluster.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;
import shardingspec.cluster.process.Commands;
import shardingspec.cluster.process.Commands.Result;

/**
 * The docker command line, on the engine that Testcontainers has found. It needs no image of its own, where Testcontainers'
 * client first starts a container to watch over others, and waits for minutes if that cannot be pulled.
 *
 * @param environment what the command gets beside this process's own
 */
record DockerCommand(Path directory, Map<String, String> environment) {

    /** For a question, and for a signal to a container. An engine that is well answers in a tenth of a second. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** For what starts, stops or removes containers; a stop alone may take half a minute. */
    static final Duration WORK = Duration.ofMinutes(2);

    /** For what loads an image over the network, or builds it. */
    static final Duration DOWNLOAD = Duration.ofMinutes(30);

    DockerCommand {
        environment = Map.copyOf(environment);
    }

    /** In this process's own directory, with its own environment. */
    static DockerCommand plain() {
        return new DockerCommand(Path.of("").toAbsolutePath(), Map.of());
    }

    /**
     * Asks something that is answered at once.
     *
     * @throws IOException if there is no such program as docker
     * @throws ClusterStartException if the engine does not answer in time
     */
    Result ask(String... arguments) throws IOException {
        return run(ANSWER, arguments);
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException if there is no such program as docker
     * @throws ClusterStartException if it does not end in time
     */
    Result run(Duration bound, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("DOCKER_HOST", engine());
        Result result = Commands.run(builder, "", Math.toIntExact(bound.toSeconds()));
        return new Result(result.status(), result.output().strip());
    }

    /**
     * What a command printed that has to succeed.
     *
     * @throws ClusterStartException with what it printed, if it does not
     */
    String require(Duration bound, String... arguments) {
        try {
            Result result = run(bound, arguments);
            if (result.succeeded()) {
                return result.output();
            }
            throw new ClusterStartException("docker " + String.join(" ", arguments) + " failed: "
                    + ServerLog.cause(result.output()) + "\n" + ServerLog.tail(result.output()));
        } catch (IOException e) {
            throw new ClusterStartException(
                    "docker cannot be run (" + e.getMessage() + "): install Docker's command line", e);
        }
    }

    /** As {@link #require(Duration, String...)}, of what takes no time. */
    String require(String... arguments) {
        return require(ANSWER, arguments);
    }

    private static String engine() {
        return DockerClientFactory.instance()
                .getTransportConfig()
                .getDockerHost()
                .toString();
    }
}
