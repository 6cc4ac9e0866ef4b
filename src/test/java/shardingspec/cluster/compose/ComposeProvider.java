package shardingspec.cluster.compose;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.kept.KeepingProvider;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.preflight.CitusCapability;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.LoginSettings;
import shardingspec.settings.Settings;

/**
 * Five PostgreSQL servers in Docker containers: the four of {@code docker-compose.yml}, on free ports, and the oracle.
 * They live as long as the run, and nothing of them stays.
 */
public final class ComposeProvider implements KeepingProvider {

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
            return DockerCommand.plain().ask("compose", "version").succeeded()
                    ? Optional.empty()
                    : Optional.of("the docker command has no Compose plugin: install docker-compose-plugin");
        } catch (IOException e) {
            return Optional.of("there is no docker command on the PATH: install Docker's command line, with Compose");
        } catch (ClusterStartException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public Cluster start(Settings settings) {
        return start(settings, false);
    }

    @Override
    public Cluster startToKeep(Settings settings) {
        return start(settings, true);
    }

    @Override
    public boolean isAlive(KeptCluster kept) {
        requireEngine(kept);
        return Stream.of(Node.COORDINATOR, Node.ORACLE)
                .allMatch(name -> DockerServer.runs(kept.details().getOrDefault(name, "")));
    }

    @Override
    public Cluster resume(KeptCluster kept) {
        RunFolder folder = kept.takeOver();
        List<DockerServer> servers = kept.nodes().stream()
                .map(node -> DockerServer.resume(
                        node,
                        kept.details().getOrDefault(node.name(), ""),
                        !node.name().equals(Node.ORACLE)))
                .toList();
        return new ComposeCluster(servers, cluster -> {
            record(folder, cluster);
            folder.release();
        });
    }

    @Override
    public void remove(KeptCluster kept) {
        requireEngine(kept);
        try (RunFolder folder = kept.takeOver()) {
            new RunTraces(folder.id()).remove();
        }
    }

    @Override
    public void sweep() {
        AbandonedRuns.sweep(RUN_PREFIX);
    }

    private void requireEngine(KeptCluster kept) {
        missing(Settings.of(Map.of(), Map.of(), Map.of())).ifPresent(reason -> {
            throw new ClusterStartException("The kept " + kept + " cannot be looked at: " + reason);
        });
    }

    /** Ports change when a container is started again, so the record is written whenever a run leaves the cluster. */
    private static void record(RunFolder folder, ComposeCluster cluster) {
        KeptCluster.of(folder, cluster, cluster.containers()).write();
    }

    private static Cluster start(Settings settings, boolean keep) {
        AbandonedRuns.sweep(RUN_PREFIX);
        RunFolder folder = RunFolder.create(RUN_PREFIX);
        Teardown teardown = new Teardown(folder);
        boolean started = false;
        try {
            Cluster cluster = launch(settings, teardown, keep);
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

    private static Cluster launch(Settings settings, Teardown teardown, boolean keep) {
        String runId = teardown.folder().id();
        Login login = LoginSettings.orRandomPassword(settings);
        ComposeStack stack = new ComposeStack(runId, settings, login);
        String image = new NodeImage(stack.docker()).provide(settings);
        DockerServer oracle =
                keep ? OracleServer.startToKeep(runId, image, login) : OracleServer.start(runId, image, login);
        List<DockerServer> nodes = keep ? stack.startToKeep() : stack.start();
        nodes.forEach(DockerServer::awaitReady);
        oracle.awaitReady();
        nodes.forEach(node -> requireCitus(node, image));
        ComposeCluster cluster = new ComposeCluster(
                Stream.concat(nodes.stream(), Stream.of(oracle)).toList(),
                keep ? ending -> leave(teardown, ending) : ending -> teardown.close());
        cluster.facts();
        return cluster;
    }

    private static void leave(Teardown teardown, ComposeCluster cluster) {
        record(teardown.folder(), cluster);
        teardown.release();
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
