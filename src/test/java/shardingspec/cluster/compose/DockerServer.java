package shardingspec.cluster.compose;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.LogUtils;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.ServerLog;
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

    private static final int STOP_BOUND_SECONDS = 30;

    private final String name;
    private final String containerId;
    private final Login login;
    private final boolean inClusterNetwork;
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

    /** As it was when it last became ready; a stopped server keeps its last address. */
    Node node() {
        return Objects.requireNonNull(node, () -> name + " was never ready");
    }

    /** A fast shutdown, by the signal that the image names. When this returns, the port is closed. */
    void stop() {
        try {
            client().stopContainerCmd(containerId)
                    .withTimeout(STOP_BOUND_SECONDS)
                    .exec();
        } catch (NotModifiedException e) {
            // It was stopped already.
            return;
        }
    }

    Node start() {
        try {
            client().startContainerCmd(containerId).exec();
        } catch (NotModifiedException e) {
            // It was running already: only see that it answers.
        }
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
            return Tail.of(LogUtils.getOutput(client(), containerId));
        } catch (DockerException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    /** With the port that the engine publishes it on now: every start chooses another one. */
    private Node locate() {
        InspectContainerResponse container =
                client().inspectContainerCmd(containerId).exec();
        Ports.Binding[] bindings =
                container.getNetworkSettings().getPorts().getBindings().get(ExposedPort.tcp(POSTGRES));
        if (bindings == null || bindings.length == 0) {
            throw new ClusterStartException(name + " publishes no port; its container is "
                    + container.getState().getStatus() + ". Its log ends with:\n" + log().indent(4));
        }
        int port = Integer.parseInt(bindings[0].getHostPortSpec());
        return inClusterNetwork
                ? new Node(name, LOOPBACK, port, name, POSTGRES, login)
                : new Node(name, LOOPBACK, port, LOOPBACK, port, login);
    }

    private boolean isRunning() {
        return runs(containerId);
    }

    /** Whether there is such a container, and it runs. */
    static boolean runs(String containerId) {
        try {
            return Boolean.TRUE.equals(
                    client().inspectContainerCmd(containerId).exec().getState().getRunning());
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }
}
