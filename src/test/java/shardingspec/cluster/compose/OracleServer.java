package shardingspec.cluster.compose;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import shardingspec.cluster.Node;
import shardingspec.settings.Login;

/**
 * The plain PostgreSQL beside the cluster. It runs from the image of the nodes, so that it is the very same PostgreSQL,
 * but preloads nothing.
 */
final class OracleServer {

    private OracleServer() {}

    /** Starts the container; its server is not ready yet. */
    static DockerServer start(String runId, String image, Login login) {
        // Closed with everything else of the run, by its label.
        @SuppressWarnings("resource")
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername(login.user())
                .withPassword(login.password())
                .withDatabaseName(login.database())
                .withEnv("POSTGRES_INITDB_ARGS", "--auth=scram-sha-256")
                // It lives as long as the run: no need to wait for the disk.
                .withCommand("postgres", "-c", "shared_preload_libraries=", "-c", "fsync=off")
                .withLabel(RunTraces.RUN_LABEL, runId)
                .withCreateContainerCmdModifier(command -> command.withName(runId + "-oracle")
                        .getHostConfig()
                        .withPortBindings(new PortBinding(
                                Ports.Binding.bindIp(DockerServer.LOOPBACK), ExposedPort.tcp(DockerServer.POSTGRES))))
                .waitingFor(new Later());
        container.start();
        return new DockerServer(Node.ORACLE, container.getContainerId(), login, false);
    }

    /** All five servers start side by side, and are waited for together. */
    private static final class Later extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }
}
