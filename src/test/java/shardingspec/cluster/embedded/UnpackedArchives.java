package shardingspec.cluster.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import shardingspec.cluster.ClusterStartException;
import shardingspec.cluster.RunFolder;

/**
 * A folder that keeps archives unpacked, each under its key, from run to run. An archive is unpacked beside its place and
 * then renamed, so that what is there is whole, whoever else unpacks it at the same time; what a killed run had begun is
 * removed by the next.
 */
public final class UnpackedArchives {

    private static final String PREFIX = "unpack-";

    private final Path folder;

    public UnpackedArchives(Path folder) {
        this.folder = folder;
    }

    /**
     * Where the archive is unpacked, now or long since.
     *
     * @throws ClusterStartException if it cannot be unpacked, naming the archive and the fix; nothing of it is left then
     */
    public Path provide(Archive archive) {
        try {
            Path place = folder.resolve(archive.key());
            if (!Files.isDirectory(place)) {
                makeFolder(folder);
                RunFolder.abandoned(folder, PREFIX).forEach(RunFolder::close);
                unpack(archive, place);
            }
            return place;
        } catch (IOException | UncheckedIOException e) {
            throw new ClusterStartException(
                    "PostgreSQL cannot be unpacked from " + archive + " into " + folder + ": " + e
                            + ". See that 100 MB can be written there (the environment variable XDG_CACHE_HOME names another "
                            + "place, except to root); if the archive is damaged, delete its jar from the local Maven "
                            + "repository, and Maven fetches it again",
                    e);
        }
    }

    private void unpack(Archive archive, Path place) throws IOException {
        try (RunFolder staging = RunFolder.create(folder, PREFIX)) {
            Path tree = staging.path().resolve("tree");
            makeFolder(tree);
            archive.unpack(tree);
            try {
                Files.move(tree, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(place)) {
                    throw e;
                }
                // Another run was faster, and its folder is as good as ours.
            }
        }
    }

    private static void makeFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
