package shardingspec.cluster.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shardingspec.cluster.RunFolder;

/** The kept clusters of this user on this machine, by their records. */
public final class KeptClusters {

    private KeptClusters() {}

    public static List<KeptCluster> all() {
        return in(RunFolder.root());
    }

    /** As {@link #all()}, but not among the machine's temporary files. */
    public static List<KeptCluster> in(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(RunFolder.NAME))
                    .filter(folder -> isOurs(folder.resolve(KeptCluster.RECORD)))
                    .sorted()
                    .map(KeptCluster::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    /** Temporary folders are for everybody: a record that another user wrote is not followed. */
    private static boolean isOurs(Path record) {
        try {
            return Files.isRegularFile(record)
                    && Files.getOwner(record).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false; // gone this very moment
        }
    }
}
