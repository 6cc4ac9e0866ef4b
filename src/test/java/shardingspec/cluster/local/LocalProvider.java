package shardingspec.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterProvider;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.Node;
import shardingspec.cluster.RunFolder;
import shardingspec.cluster.preflight.TemporaryFolder;
import shardingspec.settings.Login;
import shardingspec.settings.Settings;

/**
 * Five PostgreSQL servers as processes of this machine, from an installation that has Citus. Data, sockets and logs lie in
 * one temporary folder, and everything goes when the run ends.
 */
public final class LocalProvider implements ClusterProvider {

    /** What the C library says in an English or a C locale, of ENOSPC. */
    private static final String DISK_FULL = "No space left on device";

    /** And of EADDRINUSE. */
    private static final String PORT_TAKEN = "Address already in use";

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
            TemporaryFolder temporary = TemporaryFolder.ofThisJvm();
            return temporary.obstacle().or(() -> new ServerUser().obstacle(temporary.path()));
        } catch (ClusterStartException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public Cluster start(Settings settings) {
        CitusInstallation installation = CitusInstallation.find(settings);
        ServerUser user = new ServerUser();
        Leftovers.sweep(FOLDER_PREFIX, user, installation);
        RunFolder folder = RunFolder.create(FOLDER_PREFIX);
        LocalCluster cluster = null;
        try {
            user.own(folder.path());
            Login login = Login.orRandomPassword(settings);
            Path template = new DataFolder(installation, user, folder.path()).initialise(login);
            cluster = new LocalCluster(folder, servers(installation, user, folder.path(), template, login));
            cluster.launch();
            return cluster;
        } catch (RuntimeException e) {
            if (cluster == null) {
                folder.close();
            } else {
                cluster.close();
            }
            throw mended(e);
        }
    }

    /** What was looked at before the start may be otherwise a moment later. */
    private static RuntimeException mended(RuntimeException e) {
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

    private static List<Server> servers(
            CitusInstallation installation, ServerUser user, Path folder, Path template, Login login) {
        List<Integer> ports = freePorts(NAMES.size());
        List<Server> servers = new ArrayList<>();
        for (String name : NAMES) {
            int port = ports.get(servers.size());
            Node node = new Node(name, "127.0.0.1", port, "127.0.0.1", port, login);
            Path data = new DataFolder(installation, user, folder).copy(template, name, port);
            servers.add(new Server(node, data, folder.resolve(name + ".log"), installation, user));
        }
        return servers;
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
            for (RunFolder folder : RunFolder.abandoned(prefix)) {
                try (folder;
                        Stream<Path> entries = Files.list(folder.path())) {
                    entries.filter(Leftovers::hasLiveServer)
                            .forEach(data -> Server.signalStop(user, installation, data, "immediate"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /** A process id may be another program's by now: it counts only if its command line names the data folder. */
        private static boolean hasLiveServer(Path data) {
            Path pidFile = data.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return false;
            }
            try {
                long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
                return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().commandLine())
                        .filter(commandLine -> commandLine.contains(data.toString()))
                        .isPresent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
