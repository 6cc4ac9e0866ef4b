package shardingspec.cluster.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.preflight.CitusCapability;
import shardingspec.settings.Login;
import shardingspec.settings.Settings;

/**
 * Five PostgreSQL servers in Docker containers: the four of {@code docker-compose.yml}, on free ports, and the oracle.
 * They live as long as the run, and nothing of them stays.
 */
public final class ComposeProvider implements ClusterProvider {

    static final String NAME = "compose";

    private static final String RUN_PREFIX = "compose-";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean hasCitus() {
        return true;
    }

    @Override
    public Optional<String> missing(Settings settings) {
        Optional<String> lack = DockerEngine.obstacle();
        if (lack.isPresent()) {
            return lack;
        }
        try {
            DockerCommand docker = new DockerCommand(Path.of("").toAbsolutePath(), Map.of());
            return docker.run("compose", "version").succeeded()
                    ? Optional.empty()
                    : Optional.of("the docker command has no Compose plugin: install docker-compose-plugin");
        } catch (IOException e) {
            return Optional.of("there is no docker command on the PATH: install Docker's command line, with Compose");
        }
    }

    @Override
    public Cluster start(Settings settings) {
        AbandonedRuns.sweep(RUN_PREFIX);
        RunFolder folder = RunFolder.create(RUN_PREFIX);
        Teardown teardown = new Teardown(folder);
        boolean started = false;
        try {
            Cluster cluster = launch(folder.id(), settings, teardown);
            started = true;
            return cluster;
        } catch (ClusterStartException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ClusterStartException("The cluster could not be started: " + e.getMessage(), e);
        } finally {
            teardown.startEnded();
            if (!started) {
                teardown.close();
            }
        }
    }

    private static Cluster launch(String runId, Settings settings, Teardown teardown) {
        Login login = Login.orRandomPassword(settings);
        ComposeStack stack = new ComposeStack(runId, settings, login);
        String image = new NodeImage(stack.docker()).provide(settings);
        DockerServer oracle = OracleServer.start(runId, image, login);
        List<DockerServer> nodes = stack.start();
        nodes.forEach(DockerServer::awaitReady);
        oracle.awaitReady();
        nodes.forEach(node -> requireCitus(node, image));
        return new ComposeCluster(nodes, oracle, teardown);
    }

    private static void requireCitus(DockerServer server, String image) {
        CitusCapability capability = CitusCapability.of(server.node());
        Optional<String> obstacle = capability.obstacle();
        if (obstacle.isPresent() || !capability.extensions().isEmpty()) {
            throw new ClusterStartException("The image " + image + " does not fit: a server from it "
                    + obstacle.orElseGet(() -> "starts with extensions in its database " + capability.extensions()
                            + ", while the journey begins on a regular one")
                    + ". CITUS_IMAGE takes an image built from this project's Dockerfile; leave it out to have one "
                    + "built");
        }
    }
}
