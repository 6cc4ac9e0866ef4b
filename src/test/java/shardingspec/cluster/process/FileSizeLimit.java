package shardingspec.cluster.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.DiskLimit;
import shardingspec.node.Node;

/**
 * The limit that the kernel sets to the size of a file (RLIMIT_FSIZE), of the server and of every process that it starts from
 * then on. PostgreSQL reports a write beyond it as one that failed, as it does on a full disk.
 */
final class FileSizeLimit implements DiskLimit {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private final ProcessControl control;
    private final ServerUser user = new ServerUser();

    FileSizeLimit(ProcessControl control) {
        this.control = control;
    }

    static boolean isThere() {
        return Files.isExecutable(PRLIMIT);
    }

    @Override
    public void limit(Node node, long bytes) {
        set(node, bytes + ":unlimited");
    }

    @Override
    public void lift(Node node) {
        set(node, "unlimited:unlimited");
    }

    /** As the user of the servers: another would have to be privileged. */
    private void set(Node node, String limit) {
        List<Long> processes =
                control.server(node).postmaster().map(Postmaster::processIds).orElse(List.of());
        for (long process : processes) {
            try {
                Commands.output(
                        user.command(
                                Path.of("/"),
                                List.of(PRLIMIT.toString(), "--pid", String.valueOf(process), "--fsize=" + limit)),
                        "");
            } catch (ClusterStartException e) {
                if (ProcessHandle.of(process).isPresent()) {
                    throw e;
                } // else it ended meanwhile
            }
        }
    }
}
