package shardingspec.cluster.compose;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;
import shardingspec.cluster.StopStyle;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.SqlFailedException;

/** One PostgreSQL server in a container that publishes its port on the loopback address. */
final class DockerServer {

    static final int POSTGRES = 5432;
    static final String LOOPBACK = "127.0.0.1";

    /** A first start runs initdb: 5 s for five servers on two cores. Beyond a minute something hangs. */
    private static final Duration START_BOUND = Duration.ofSeconds(60);

    /** Then Docker kills it. */
    private static final String STOP_SECONDS = "30";

    private static final String LOG_LINES = "60";

    private final String name;
    private final Login login;
    private final boolean inClusterNetwork;
    private volatile String containerId;
    private volatile @Nullable Node node;

    /** @param inClusterNetwork whether other nodes reach it by its name */
    DockerServer(String name, String containerId, Login login, boolean inClusterNetwork) {
        this.name = name;
        this.containerId = containerId;
        this.login = login;
        this.inClusterNetwork = inClusterNetwork;
    }

    /** One of a kept cluster. A worker that was stopped in Phase 4 keeps its last address. */
    static DockerServer resume(Node last, String containerId, boolean inClusterNetwork) {
        DockerServer server = new DockerServer(last.name(), containerId, last.login(), inClusterNetwork);
        server.node = last;
        if (server.isRunning()) {
            server.awaitReady();
        }
        return server;
    }

    String name() {
        return name;
    }

    String containerId() {
        return containerId;
    }

    Login login() {
        return login;
    }

    /** As it was when it last became ready; a stopped server keeps its last address. */
    Node node() {
        return Objects.requireNonNull(node, () -> name + " was never ready");
    }

    /** A container that is stopped already is left alone. When this returns, the port is closed. */
    void stop(StopStyle style) {
        if (!isRunning()) {
            return;
        }
        if (state("Paused").equals("true")) {
            unpause(); // it would hear no signal
        }
        switch (style) {
            // By the signal that the image names, SIGINT.
            case FAST -> docker().require(DockerCommand.WORK, "stop", "--time", STOP_SECONDS, containerId);
            case IMMEDIATE -> {
                docker().require("kill", "--signal", "QUIT", containerId);
                docker().require(DockerCommand.WORK, "wait", containerId);
            }
        }
    }

    /** Every process of the container at once. */
    void kill() {
        if (isRunning()) {
            docker().require("kill", containerId);
            docker().require("wait", containerId);
        }
    }

    void pause() {
        docker().require("pause", containerId);
    }

    /** One that is not paused, or was killed meanwhile, is left alone: there is nothing to wake. */
    void unpause() {
        if (state("Paused").equals("true")) {
            docker().require("unpause", containerId);
        }
    }

    /** One that runs already is only asked whether it answers. */
    Node start() {
        docker().require(DockerCommand.WORK, "start", containerId);
        return awaitReady();
    }

    /** Goes on in another container that stands in the place of its own. */
    Node moveTo(String otherId) {
        containerId = otherId;
        return awaitReady();
    }

    /**
     * Waits until the server answers.
     *
     * @throws ClusterStartException with its log, if it ends or does not answer in time
     */
    Node awaitReady() {
        Node now = locate();
        try {
            Awaitility.await(name + " answers SELECT 1")
                    .atMost(START_BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .failFast(name + " ended while starting", () -> !isRunning())
                    .ignoreException(SqlFailedException.class)
                    .until(() -> new Database(now).value("SELECT 1").equals("1"));
            node = now;
            return now;
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw ServerLog.didNotStart(now, log(), e);
        }
    }

    String log() {
        try {
            return ServerLog.end(
                    docker().ask("logs", "--tail", LOG_LINES, containerId).output());
        } catch (IOException | ClusterStartException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    /** With the port that the engine publishes it on now: every start chooses another one. */
    private Node locate() {
        try {
            int port = Integer.parseInt(docker().require("port", containerId, POSTGRES + "/tcp")
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll(".*:", ""));
            return inClusterNetwork
                    ? new Node(name, LOOPBACK, port, name, POSTGRES, login)
                    : new Node(name, LOOPBACK, port, LOOPBACK, port, login);
        } catch (ClusterStartException | NumberFormatException e) {
            throw new ClusterStartException(
                    name + " publishes no port. Its log ends with:\n" + ServerLog.tail(log()), e);
        }
    }

    private boolean isRunning() {
        return runs(containerId);
    }

    /** Whether there is such a container, and it runs. */
    static boolean runs(String containerId) {
        return state(containerId, "Running").equals("true");
    }

    private String state(String field) {
        return state(containerId, field);
    }

    /** Where there is no such container, whatever the docker command says about that. */
    private static String state(String containerId, String field) {
        try {
            return docker().ask("container", "inspect", "--format", "{{.State." + field + "}}", containerId)
                    .output();
        } catch (IOException e) {
            throw new ClusterStartException("docker cannot be run: install Docker's command line", e);
        }
    }

    private static DockerCommand docker() {
        return DockerCommand.plain();
    }
}
