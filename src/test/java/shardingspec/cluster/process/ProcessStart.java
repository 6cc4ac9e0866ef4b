package shardingspec.cluster.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.kept.KeptCluster;
import shardingspec.cluster.preflight.TemporaryFolder;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.settings.LoginSettings;
import shardingspec.settings.Settings;

/**
 * Starts the five servers as processes of this machine, from one installation. Data, sockets and logs lie in one temporary
 * folder, and everything goes when the run ends.
 */
public final class ProcessStart {

    /** What the C library says in an English or a C locale, of ENOSPC. */
    private static final String DISK_FULL = "No space left on device";

    /** And of EADDRINUSE. */
    private static final String PORT_TAKEN = "Address already in use";

    private static final List<String> NAMES = List.of(Node.COORDINATOR, "worker1", "worker2", "worker3", Node.ORACLE);

    private final String provider;
    private final Function<String, Installation> installations;
    private final ServerUser user = new ServerUser();

    /**
     * @param provider whose clusters they are; its name is also that of their temporary folders
     * @param installations finds an installation by its {@link Installation#software()}
     */
    public ProcessStart(String provider, Function<String, Installation> installations) {
        this.provider = provider;
        this.installations = installations;
    }

    /**
     * Starts the servers and waits until each answers.
     *
     * @param stays whether closing the cluster leaves its servers up
     * @throws ClusterStartException with the cause and the server's log; by then, nothing is left behind
     */
    public Cluster run(Installation installation, Settings settings, boolean stays) {
        sweep();
        RunFolder folder = RunFolder.create(prefix());
        ProcessCluster cluster = null;
        try {
            user.own(folder.path());
            Login login = LoginSettings.orRandomPassword(settings);
            List<Server> servers = servers(installation, folder.path(), login, stays);
            cluster = cluster(installation.hasCitus(), folder, servers, stays);
            cluster.launch();
            return cluster;
        } catch (RuntimeException e) {
            if (cluster == null) {
                folder.close();
            } else {
                cluster.abort();
            }
            throw explained(e);
        }
    }

    /** Takes a kept cluster up again, as it was left, each server with the software that it ran from. */
    public Cluster resume(KeptCluster kept) {
        List<Installation> found = kept.nodes().stream()
                .map(node -> installations.apply(kept.details().getOrDefault(node.name(), "")))
                .toList();
        RunFolder folder = kept.takeOver();
        List<Server> servers = IntStream.range(0, found.size())
                .mapToObj(index -> server(found.get(index), kept.nodes().get(index), folder.path(), true))
                .toList();
        return cluster(found.get(0).hasCitus(), folder, servers, true);
    }

    /** Takes a kept cluster down, servers, data and record. */
    public static void remove(KeptCluster kept) {
        Leftovers.clear(kept.takeOver());
    }

    /** Clears away what killed runs of the provider left behind. */
    public void sweep() {
        Leftovers.sweep(prefix());
    }

    /** Workers may have been stopped in Phase 4. */
    public static boolean isAlive(KeptCluster kept) {
        return Stream.of(Node.COORDINATOR, Node.ORACLE)
                .allMatch(name -> Postmaster.runsIn(kept.folder().resolve(name)));
    }

    private String prefix() {
        return provider + "-";
    }

    private ProcessCluster cluster(boolean citus, RunFolder folder, List<Server> servers, boolean stays) {
        return new ProcessCluster(provider, citus, folder, servers, new ProcessControl(servers, installations), stays);
    }

    /** Why the temporary folder of this JVM cannot hold the servers, with the fix; empty if it can. */
    public static Optional<String> obstacle() {
        TemporaryFolder temporary = TemporaryFolder.ofThisJvm();
        return temporary.obstacle().or(() -> new ServerUser().obstacle(temporary.path()));
    }

    /** What was looked at before the start may be otherwise a moment later. */
    private static RuntimeException explained(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains(DISK_FULL)) {
            return new ClusterStartException(
                    "the disk of the temporary folder "
                            + TemporaryFolder.ofThisJvm().path()
                            + " is full: free some space, or name another folder with "
                            + "-Djava.io.tmpdir=/path/to/folder. " + message,
                    e);
        }
        if (message.contains(PORT_TAKEN)) {
            return new ClusterStartException(
                    "another program took a port that was free a moment ago: run it again, every run chooses others. "
                            + message,
                    e);
        }
        return e;
    }

    private List<Server> servers(Installation installation, Path folder, Login login, boolean outlive) {
        DataFolder dataFolder = new DataFolder(installation, user, folder);
        Path template = dataFolder.initialise(login);
        List<Integer> ports = FreePorts.take(NAMES.size());
        List<Server> servers = new ArrayList<>();
        for (String name : NAMES) {
            int port = ports.get(servers.size());
            Node node = new Node(name, "127.0.0.1", port, "127.0.0.1", port, login);
            dataFolder.copy(template, name, port);
            servers.add(server(installation, node, folder, outlive));
        }
        return servers;
    }

    private Server server(Installation installation, Node node, Path folder, boolean outlives) {
        Path log = folder.resolve(node.name() + ".log");
        return new Server(node, folder.resolve(node.name()), log, installation, user, outlives);
    }
}
