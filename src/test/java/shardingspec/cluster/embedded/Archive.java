package shardingspec.cluster.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A PostgreSQL packed as {@code .txz}. */
public final class Archive {

    /** Of the digest, as part of a folder's name. */
    private static final int DIGITS = 12;

    private static final int EXECUTABLE = 0111;
    private static final Set<PosixFilePermission> RUN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("rw-r--r--");

    private final URL url;

    public Archive(URL url) {
        this.url = url;
    }

    /** The name of the archive with a digest of its content: another version is another key, whatever it is called. */
    public String key() throws IOException {
        String name = url.getPath().replaceAll(".*/", "").replaceAll("\\.txz$", "");
        return name + "-" + digest().substring(0, DIGITS);
    }

    /**
     * Unpacks it into an empty folder. Everybody may read what is there: the servers may run as another user.
     *
     * @throws IOException if the archive is damaged, or something in it would lie outside of the folder
     */
    public void unpack(Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(folder, folder.resolve(entry.getName()), entry);
                if (entry.isDirectory()) {
                    makeFolder(folder, path);
                } else if (entry.isSymbolicLink()) {
                    makeFolder(folder, parent(path));
                    inside(folder, parent(path).resolve(entry.getLinkName()), entry);
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (isOrdinaryFile(entry)) {
                    makeFolder(folder, parent(path));
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, (entry.getMode() & EXECUTABLE) == 0 ? READ : RUN);
                } else {
                    throw new IOException(
                            "the archive holds " + entry.getName() + ", which is no file, folder or link");
                }
            }
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }

    /** The library calls files what are pipes and devices too. */
    private static boolean isOrdinaryFile(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isFIFO()
                && !entry.isBlockDevice()
                && !entry.isCharacterDevice();
    }

    /** Rights are set one by one: those that a folder is made with are cut by the process's umask. */
    private static void makeFolder(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(root, parent(folder));
            Files.createDirectory(folder);
        }
        Files.setPosixFilePermissions(folder, RUN);
    }

    private static Path inside(Path folder, Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new IOException("the archive holds " + entry.getName() + ", which leads out of its folder");
        }
        return normal;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private String digest() throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(url.openStream());
    }
}
