package shardingspec.cluster.compose;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import shardingspec.node.Login;
import shardingspec.node.Node;

/**
 * The plain PostgreSQL beside the cluster. It runs from the image of the nodes, so that it is the very same PostgreSQL,
 * but preloads nothing.
 */
final class OracleServer {

    /** Passwords for everybody, and nothing preloaded. It is rebuilt with its cluster: no need to wait for the disk. */
    private static final String[] COMMAND = {"postgres", "-c", "shared_preload_libraries=", "-c", "fsync=off"};

    private static final String INITDB_ARGS = "--auth=scram-sha-256";

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
                .withEnv("POSTGRES_INITDB_ARGS", INITDB_ARGS)
                .withCommand(COMMAND)
                .withLabel(RunTraces.RUN_LABEL, runId)
                .withCreateContainerCmdModifier(command ->
                        command.withName(runId + "-oracle").getHostConfig().withPortBindings(onAFreePort()))
                .waitingFor(new Later());
        container.start();
        return new DockerServer(Node.ORACLE, container.getContainerId(), login, false);
    }

    /** The same one, but not Testcontainers' own, which it would remove at the end of this process. */
    static DockerServer startToKeep(String runId, String image, Login login) {
        List<String> command = new ArrayList<>(List.of("run", "--detach", "--name", runId + "-oracle"));
        command.addAll(List.of("--label", RunTraces.RUN_LABEL + "=" + runId));
        command.addAll(List.of("--publish", DockerServer.LOOPBACK + ":0:" + DockerServer.POSTGRES));
        Map<String, String> settings = Map.of(
                "POSTGRES_USER", login.user(),
                "POSTGRES_PASSWORD", login.password(),
                "POSTGRES_DB", login.database(),
                "POSTGRES_INITDB_ARGS", INITDB_ARGS);
        // By name only: the command line of a process is for everybody to see.
        settings.keySet().forEach(name -> command.addAll(List.of("--env", name)));
        command.add(image);
        command.addAll(List.of(COMMAND));
        String id = new DockerCommand(DockerCommand.plain().directory(), settings)
                .require(DockerCommand.WORK, command.toArray(String[]::new));
        return new DockerServer(Node.ORACLE, id, login, false);
    }

    private static PortBinding onAFreePort() {
        return new PortBinding(Ports.Binding.bindIp(DockerServer.LOOPBACK), ExposedPort.tcp(DockerServer.POSTGRES));
    }

    /** All five servers start side by side, and are waited for together. */
    private static final class Later extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }
}
