package shardingspec.cluster.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shardingspec.cluster.ClusterStartException;

/**
 * The operating system user that servers run as. PostgreSQL refuses to run as root, so root drops to an ordinary user.
 *
 * <p>On Linux the commands go through {@code setpriv}, which also has the kernel interrupt a server (a fast shutdown)
 * when this process dies, however it dies.
 */
public final class ServerUser {

    private static final List<String> ORDINARY = List.of("postgres", "nobody");

    private final boolean root = "root".equals(System.getProperty("user.name"));
    private final boolean linux =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                    && Files.isExecutable(Path.of("/usr/bin/setpriv"));

    /** Whether servers run as another user than this process. */
    public boolean isAnother() {
        return root;
    }

    /** A short command, as that user. */
    public ProcessBuilder command(Path home, List<String> command) {
        return builder(home, root ? dropping(List.of(), command) : command);
    }

    /** A server, as that user, which does not outlive this process. */
    ProcessBuilder server(Path home, List<String> command) {
        if (!linux) {
            return builder(home, command);
        }
        List<String> deathSignal = List.of("--pdeathsig", "INT");
        return builder(home, root ? dropping(deathSignal, command) : setpriv(deathSignal, command));
    }

    /** Why that user cannot work in a folder, with the fix; empty if it can. */
    Optional<String> obstacle(Path folder) {
        if (!root) {
            return Optional.empty();
        }
        try {
            // Asked of the system: the permissions of every folder above decide too.
            Commands.output(command(folder, List.of("test", "-x", folder.toString())), "");
            return Optional.empty();
        } catch (ClusterStartException e) {
            return Optional.of("PostgreSQL does not run as root, and the user that it would run as cannot enter the "
                    + "temporary folder " + folder
                    + ": name another with -Djava.io.tmpdir=/path/to/folder, or run as an "
                    + "ordinary user");
        }
    }

    /** Gives a folder of ours to that user. */
    void own(Path folder) {
        if (root) {
            try {
                Files.setOwner(folder, principal());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> dropping(List<String> options, List<String> command) {
        if (!linux) {
            throw new ClusterStartException(
                    "PostgreSQL does not run as root, and setpriv, which would drop to an ordinary user, is not there: "
                            + "run as an ordinary user");
        }
        String user = principal().getName();
        List<String> all = new ArrayList<>(List.of("--reuid", user, "--regid", group(user), "--clear-groups"));
        all.addAll(options);
        return setpriv(all, command);
    }

    private static List<String> setpriv(List<String> options, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/usr/bin/setpriv"));
        all.addAll(options);
        all.add("--");
        all.addAll(command);
        return all;
    }

    /**
     * Servers connect to each other as libpq clients, so nothing of this process's own PostgreSQL environment may reach
     * them: a PGPASSWORD would stand in for the pg_dist_authinfo that the specs prove.
     */
    private static ProcessBuilder builder(Path home, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("HOME", home.toString());
        return builder;
    }

    private static String group(String user) {
        return user.equals("nobody") ? "nogroup" : user;
    }

    private static UserPrincipal principal() {
        return ORDINARY.stream()
                .map(ServerUser::lookUp)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ClusterStartException(
                        "PostgreSQL does not run as root, and there is none of the users " + ORDINARY + " to drop to"));
    }

    private static Optional<UserPrincipal> lookUp(String name) {
        try {
            return Optional.of(
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
