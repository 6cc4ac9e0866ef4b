package shardingspec.cluster.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shardingspec.cluster.DiskLimit;
import shardingspec.node.Node;

/**
 * The limit that the kernel sets to the size of a file (RLIMIT_FSIZE), of the server and of every process that it starts from
 * then on. PostgreSQL reports a write beyond it as one that failed, as it does on a full disk.
 */
final class FileSizeLimit implements DiskLimit {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private final ProcessControl control;

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

    private void set(Node node, String limit) {
        control.server(node)
                .postmaster()
                .ifPresent(server -> server.each(
                        pid -> List.of(PRLIMIT.toString(), "--pid", String.valueOf(pid), "--fsize=" + limit)));
    }
}
