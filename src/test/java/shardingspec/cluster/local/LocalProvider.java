package shardingspec.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.KeepingProvider;
import shardingspec.cluster.KeptCluster;
import shardingspec.cluster.Node;
import shardingspec.cluster.RunFolder;
import shardingspec.settings.Login;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/**
 * Five PostgreSQL servers as processes of this machine, from an installation that has Citus. Data, sockets and logs lie in
 * one temporary folder, and everything goes when the run ends.
 */
public final class LocalProvider implements KeepingProvider {

    private static final String FOLDER_PREFIX = "local-";
    private static final List<String> NAMES = List.of(Node.COORDINATOR, "worker1", "worker2", "worker3", Node.ORACLE);

    @Override
    public String name() {
        return "local";
    }

    @Override
    public Optional<String> missing(Settings settings) {
        try {
            CitusInstallation.find(settings);
            return Optional.empty();
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
        return Stream.of(Node.COORDINATOR, Node.ORACLE)
                .allMatch(name -> Postmaster.runsIn(kept.folder().resolve(name)));
    }

    @Override
    public Cluster resume(KeptCluster kept) {
        CitusInstallation installation = installation(kept);
        RunFolder folder = RunFolder.takeOver(kept);
        List<Server> servers = kept.nodes().stream()
                .map(node -> server(node, folder.path(), installation, new ServerUser(), true))
                .toList();
        return new LocalCluster(folder, servers, Optional.of(kept.details()));
    }

    @Override
    public void remove(KeptCluster kept) {
        CitusInstallation installation = installation(kept);
        Leftovers.clear(RunFolder.takeOver(kept), new ServerUser(), installation);
    }

    @Override
    public void sweep(Settings settings) {
        Leftovers.sweep(FOLDER_PREFIX, new ServerUser(), CitusInstallation.find(settings));
    }

    /** The one that its servers run from: their data may suit no other. */
    private static CitusInstallation installation(KeptCluster kept) {
        return CitusInstallation.find(Settings.of(kept.details(), Map.of(), Map.of()));
    }

    private static Cluster start(Settings settings, boolean keep) {
        CitusInstallation installation = CitusInstallation.find(settings);
        ServerUser user = new ServerUser();
        Leftovers.sweep(FOLDER_PREFIX, user, installation);
        RunFolder folder = RunFolder.create(FOLDER_PREFIX);
        LocalCluster cluster = null;
        try {
            user.own(folder.path());
            Login login = Login.orRandomPassword(settings);
            Path template = new DataFolder(installation, user, folder.path()).initialise(login);
            Optional<Map<String, String>> details = keep
                    ? Optional.of(Map.of(
                            Setting.PG_CONFIG.name(), installation.pgConfig().toString()))
                    : Optional.empty();
            cluster = new LocalCluster(
                    folder, servers(installation, user, folder.path(), template, login, keep), details);
            cluster.launch();
            return cluster;
        } catch (RuntimeException e) {
            if (cluster == null) {
                folder.close();
            } else {
                cluster.abort();
            }
            throw e;
        }
    }

    private static List<Server> servers(
            CitusInstallation installation, ServerUser user, Path folder, Path template, Login login, boolean keep) {
        List<Integer> ports = freePorts(NAMES.size());
        List<Server> servers = new ArrayList<>();
        for (String name : NAMES) {
            int port = ports.get(servers.size());
            Node node = new Node(name, "127.0.0.1", port, "127.0.0.1", port, login);
            new DataFolder(installation, user, folder).copy(template, name, port);
            servers.add(server(node, folder, installation, user, keep));
        }
        return servers;
    }

    private static Server server(
            Node node, Path folder, CitusInstallation installation, ServerUser user, boolean keep) {
        Path log = folder.resolve(node.name() + ".log");
        return new Server(node, folder.resolve(node.name()), log, installation, user, keep);
    }

    /** All ports are held before any is given back, so that they differ. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            // Ascending: Citus deals shards out in the order of host and port, and so in that of the names, every time.
            return sockets.stream().map(ServerSocket::getLocalPort).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        } finally {
            sockets.forEach(LocalProvider::closeQuietly);
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs that were killed left behind: servers, if the kernel did not end them, and folders. */
    private static final class Leftovers {

        static void sweep(String prefix, ServerUser user, CitusInstallation installation) {
            RunFolder.abandoned(prefix).forEach(folder -> clear(folder, user, installation));
        }

        static void clear(RunFolder folder, ServerUser user, CitusInstallation installation) {
            // The folder goes only once its servers have: without its data folder none could be found again.
            try (Stream<Path> entries = Files.list(folder.path())) {
                List<Path> running = entries.filter(Postmaster::runsIn).toList();
                running.forEach(data -> Server.signalStop(user, installation, data, "immediate"));
                running.forEach(Postmaster::awaitEnd);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder.close();
        }
    }
}
