package shardingspec.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The temporary folder of one run, and the proof that the run lives: the JVM that made the folder holds a lock on a
 * file in it. The operating system releases the lock however that JVM ends, so a folder whose lock can be taken was
 * left behind, and with it everything that is named after it. A process id may be another program's by now; a lock
 * cannot.
 */
public final class RunFolder implements AutoCloseable {

    /** What the ids of all runs begin with. */
    public static final String NAME = "sharding-spec-";

    /** Characters of an id behind its prefix. */
    public static final int RANDOM_LENGTH = 10;

    /** A file of this name in a folder says that it is to be kept: no run clears it away as abandoned. */
    public static final String KEPT = "kept.json";

    private static final String LOCK_FILE = "owner.lock";

    /**
     * The folders of this very JVM. Their locks must not even be looked at: on POSIX systems, closing any channel on a
     * file gives up all locks that the process holds on it.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private RunFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes a folder, and owns it until {@link #close()} or the end of the JVM.
     *
     * @param prefix what its id begins with behind {@link #NAME}, to tell kinds of runs apart
     */
    public static RunFolder create(String prefix) {
        return create(root(), prefix);
    }

    /**
     * Takes over what dead runs left behind, apart from kept clusters. The caller clears away whatever is named after each id, then closes it.
     *
     * @param prefix as given to {@link #create(String)}; other folders are not looked at
     */
    public static List<RunFolder> abandoned(String prefix) {
        return abandoned(root(), prefix);
    }

    /** Whether {@link #abandoned(String)} would find any, without taking it over. */
    public static boolean hasAbandoned(String prefix) {
        return hasAbandoned(root(), prefix);
    }

    static boolean hasAbandoned(Path root, String prefix) {
        List<RunFolder> found = abandoned(root, prefix);
        found.forEach(RunFolder::release);
        return !found.isEmpty();
    }

    /** Whether there is a folder of that id on this machine, whoever owns it. */
    public static boolean exists(String id) {
        return Files.exists(root().resolve(id));
    }

    /** As {@link #create(String)}, but not among the machine's temporary files. */
    public static RunFolder create(Path root, String prefix) {
        Path path = root.resolve(NAME + prefix + randomHex());
        try {
            Files.createDirectory(path);
            Optional<RunFolder> own = own(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Empty if another run came between the two steps and took the folder for an abandoned one.
            return own.isPresent() ? own.get() : create(root, prefix);
        } catch (IOException e) {
            throw unusable("cannot make the folder " + path, e);
        }
    }

    /** As {@link #abandoned(String)}, of the folders made there. */
    public static List<RunFolder> abandoned(Path root, String prefix) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith(NAME + prefix))
                    .filter(folder -> !Files.exists(folder.resolve(KEPT)))
                    .sorted()
                    .flatMap(folder -> takeOver(folder).stream())
                    .toList();
        } catch (IOException e) {
            throw unusable("cannot look into " + root, e);
        }
    }

    /** Unique among all runs, living and dead; lower case, so that Compose takes it as the name of a project. */
    public String id() {
        return path.getFileName().toString();
    }

    public Path path() {
        return path;
    }

    /** Gives the folder up and leaves it as it is, for a later run to take over. */
    public void release() {
        try {
            lock.close();
            OWN.remove(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + path, e);
        }
    }

    /** Deletes the folder, its lock last. Closing twice is harmless. */
    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        try (lock) {
            deleteContents();
            Files.deleteIfExists(path.resolve(LOCK_FILE));
            Files.deleteIfExists(path);
            OWN.remove(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    private void deleteContents() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Path lockFile = path.resolve(LOCK_FILE);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(lockFile) && !file.equals(path)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Owns a folder that nobody owns any more; empty if another run has it. */
    public static Optional<RunFolder> takeOver(Path folder) {
        try {
            return own(folder, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // its owner is making it, or deleting it, this very moment
        } catch (AccessDeniedException e) {
            return Optional.empty(); // another user's
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell whether the run of " + folder + " still lives", e);
        }
    }

    private static Optional<RunFolder> own(Path folder, OpenOption... options) throws IOException {
        if (!OWN.add(folder)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean owned = false;
        try {
            channel = FileChannel.open(folder.resolve(LOCK_FILE), options);
            owned = channel.tryLock() != null;
            return owned ? Optional.of(new RunFolder(folder, channel)) : Optional.empty();
        } finally {
            if (!owned) {
                OWN.remove(folder);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static ClusterStartException unusable(String what, IOException cause) {
        return new ClusterStartException(
                what + " (" + cause.getClass().getSimpleName()
                        + "): make the temporary folder one that can be written to, "
                        + "or name another, mvn verify -Djava.io.tmpdir=/path/to/folder",
                cause);
    }

    public static Path root() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String randomHex() {
        byte[] random = new byte[RANDOM_LENGTH / 2];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
