package shardingspec.cluster.preflight;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shardingspec.cluster.RunFolder;

/** Where servers of this machine keep data and sockets: below the temporary folder of this JVM. Looks only. */
public record TemporaryFolder(Path path) {

    /** A journey with the usual seed was measured to take 450 MB, most of it write-ahead log; and something to spare. */
    public static final long BYTES_NEEDED = 700_000_000;

    /** The shorter of the bounds on a socket's path: 103 bytes on macOS and BSD, 107 on Linux (unix(7), sys/un.h). */
    private static final int SOCKET_BYTES = 103;

    private static final String BELOW =
            "/" + RunFolder.NAME + "embedded-" + "x".repeat(RunFolder.RANDOM_LENGTH) + "/.s.PGSQL.65535";

    private static final String OTHERWISE = ", or name another with -Djava.io.tmpdir=/path/to/folder";

    /** The one that this JVM was started with. */
    public static TemporaryFolder ofThisJvm() {
        return new TemporaryFolder(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
    }

    /** Why servers cannot live there, with the fix; empty if they can. */
    public Optional<String> obstacle() {
        if (!Files.isDirectory(path)) {
            return Optional.of(sentence("is no folder: create it"));
        }
        if (!Files.isWritable(path)) {
            return Optional.of(
                    sentence("cannot be written to by " + System.getProperty("user.name") + ": make it writable"));
        }
        int length = (path + BELOW).getBytes(StandardCharsets.UTF_8).length;
        if (length > SOCKET_BYTES) {
            return Optional.of("the path of the temporary folder " + path + " is too long by " + (length - SOCKET_BYTES)
                    + " for PostgreSQL's sockets: name a shorter one with -Djava.io.tmpdir=/path/to/folder");
        }
        return bytesFree()
                .filter(free -> free < BYTES_NEEDED)
                .map(free -> sentence("has " + free / 1_000_000 + " MB left, and five servers may need "
                        + BYTES_NEEDED / 1_000_000 + ": free some"));
    }

    /** Room left for this user; empty where it cannot be measured. */
    public Optional<Long> bytesFree() {
        return Optional.of(path.toFile().getUsableSpace()).filter(bytes -> bytes > 0);
    }

    private String sentence(String fault) {
        return "the temporary folder " + path + " " + fault + OTHERWISE;
    }
}
