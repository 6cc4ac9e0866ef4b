package shardingspec.cluster.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.ContainerState;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;
import shardingspec.cluster.process.Commands;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/** The four nodes of {@code docker-compose.yml}, as a project of their own that is named after the run. */
final class ComposeStack {

    static final String FILE = "docker-compose.yml";

    private static final List<String> SERVICES = List.of(Node.COORDINATOR, "worker1", "worker2", "worker3");

    private final String runId;
    private final Login login;
    private final ComposeContainer compose;
    private final DockerCommand docker;

    ComposeStack(String runId, Settings settings, Login login) {
        Path directory = Path.of("").toAbsolutePath();
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new ClusterStartException("There is no " + file + ": run in the project's own folder");
        }
        this.runId = runId;
        this.login = login;
        Map<String, String> environment = environment(settings, login);
        // Testcontainers appends six random characters to the identifier.
        this.compose =
                new ComposeContainer(runId, file.toFile()).withPull(false).withEnv(environment);
        Map<String, String> named = new HashMap<>(environment);
        named.put("COMPOSE_PROJECT_NAME", runId);
        this.docker = new DockerCommand(directory, named);
    }

    /** The docker command line in the context of this project. */
    DockerCommand docker() {
        return docker;
    }

    /**
     * Starts the containers; their servers are not ready yet.
     *
     * @throws ClusterStartException with what docker compose printed
     */
    List<DockerServer> start() {
        try {
            compose.start();
        } catch (ContainerLaunchException e) {
            throw new ClusterStartException(
                    "docker compose could not start the cluster. Tried once more, it says:\n"
                            + ServerLog.tail(sayAgain()),
                    e);
        }
        return SERVICES.stream().map(this::server).toList();
    }

    /**
     * As {@link #start}, but by docker compose itself: what Testcontainers starts it removes at the end of this process.
     *
     * @throws ClusterStartException with what docker compose printed
     */
    List<DockerServer> startToKeep() {
        try {
            Commands.Result up = docker.run(DockerCommand.WORK, "compose", "up", "--detach", "--no-build");
            if (!up.succeeded()) {
                throw new ClusterStartException(
                        "docker compose could not start the cluster. It says:\n" + ServerLog.tail(up.output()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("docker cannot be run", e);
        }
        return SERVICES.stream()
                .map(service -> new DockerServer(service, RunTraces.container(runId, service), login, true))
                .toList();
    }

    /** Testcontainers only logs what docker compose prints, and a failure should carry it: so ask for it again. */
    private String sayAgain() {
        try {
            return docker.run(DockerCommand.WORK, "compose", "up", "--detach", "--no-build")
                    .output();
        } catch (IOException e) {
            throw new UncheckedIOException("docker cannot be run", e);
        }
    }

    private DockerServer server(String service) {
        ContainerState container = compose.getContainerByServiceName(service)
                .orElseThrow(() -> new ClusterStartException(FILE + " has no service " + service));
        return new DockerServer(service, container.getContainerId(), login, true);
    }

    static Map<String, String> environment(Settings settings, Login login) {
        Map<String, String> environment = new HashMap<>();
        environment.put("POSTGRES_USER", login.user());
        environment.put("POSTGRES_PASSWORD", login.password());
        environment.put("POSTGRES_DB", login.database());
        // Port 0: the engine chooses free ones, so that runs do not get in each other's way, nor in that of your own
        // cluster.
        environment.put("BIND", DockerServer.LOOPBACK);
        List.of("POSTGRES_PORT", "WORKER1_PORT", "WORKER2_PORT", "WORKER3_PORT")
                .forEach(port -> environment.put(port, "0"));
        // The provider asks the servers itself; four health checks would only take their share of the machine.
        environment.put("HEALTHCHECK_INTERVAL", "1h");
        for (Setting setting : List.of(Setting.CITUS_IMAGE, Setting.PG_MAJOR, Setting.CITUS_VERSION)) {
            settings.find(setting).ifPresent(value -> environment.put(setting.name(), value));
        }
        return environment;
    }
}
