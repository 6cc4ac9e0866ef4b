package shardingspec.cluster.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.ClusterStartException;

/** An archive is unpacked once, wholly or not at all, and readable for the user that servers run as. */
@DisabledOnOs(OS.WINDOWS)
class UnpackedArchivesTest {

    private final Path folder;
    private final Path cache;

    UnpackedArchivesTest(@TempDir Path folder) {
        this.folder = folder;
        this.cache = folder.resolve("cache");
    }

    @Test
    void programs_can_be_run_and_files_be_read_by_everybody() throws IOException {
        Path place = provide(archive(file("bin/postgres", "program", 0700), file("share/a.conf", "text", 0600)));

        assertThat(rights(place)).isEqualTo("rwxr-xr-x");
        assertThat(rights(place.resolve("bin"))).isEqualTo("rwxr-xr-x");
        assertThat(rights(place.resolve("bin/postgres"))).isEqualTo("rwxr-xr-x");
        assertThat(rights(place.resolve("share/a.conf"))).isEqualTo("rw-r--r--");
        assertThat(place.resolve("bin/postgres")).hasContent("program");
    }

    @Test
    void a_link_leads_to_its_file() throws IOException {
        Path place =
                provide(archive(file("lib/libpq.so.5.17", "library", 0755), link("lib/libpq.so", "libpq.so.5.17")));

        assertThat(place.resolve("lib/libpq.so")).isSymbolicLink().hasContent("library");
    }

    @Test
    void what_is_there_is_not_unpacked_again() throws IOException {
        Path archive = archive(file("a", "1", 0644));
        Path mark = Files.createFile(provide(archive).resolve("mark"));

        provide(archive);

        assertThat(mark).exists();
        assertThat(listing(cache)).hasSize(1);
    }

    @Test
    void another_content_has_another_place() throws IOException {
        Path first = provide(archive(file("a", "1", 0644)));

        assertThat(provide(archive(file("a", "2", 0644)))).isNotEqualTo(first).isDirectory();
    }

    @Test
    void runs_at_the_same_time_get_one_whole_folder() throws Exception {
        Path archive = archive(IntStream.range(0, 200)
                .mapToObj(number -> file("share/" + number, "text", 0644))
                .toArray(Entry[]::new));
        ExecutorService runs = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sizes = IntStream.range(0, 4)
                    .mapToObj(run -> runs.submit(
                            () -> listing(provide(archive).resolve("share")).size()))
                    .toList();
            for (Future<Integer> size : sizes) {
                assertThat(size.get()).isEqualTo(200);
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            runs.shutdownNow();
        }
        assertThat(listing(cache)).hasSize(1);
    }

    @Test
    void what_a_killed_run_had_begun_is_removed() throws IOException {
        Path begun = Files.createDirectories(cache.resolve("sharding-spec-unpack-0123456789/tree"));
        Files.createFile(begun.resolve("half"));
        Files.createFile(begun.resolveSibling("owner.lock"));

        Path place = provide(archive(file("a", "1", 0644)));

        assertThat(listing(cache)).containsExactly(place);
    }

    @Test
    void a_damaged_archive_is_refused_with_the_mend_and_leaves_nothing() throws IOException {
        // Of random letters, so that half of the archive holds whole files too.
        Path archive = archive(new Random(42)
                .ints(100, 0, Integer.MAX_VALUE)
                .mapToObj(number -> file("share/" + number, randomText(number), 0644))
                .toArray(Entry[]::new));
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        assertRefused(archive, "cannot be unpacked from", archive.toString(), "delete its jar");
    }

    @Test
    void a_file_that_is_no_archive_is_refused() throws IOException {
        assertRefused(
                Files.writeString(folder.resolve("postgres.txz"), "<html>not found</html>"), "cannot be unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside", "/outside"})
    void nothing_is_written_outside_of_the_folder(String name) throws IOException {
        assertRefused(archive(file("a", "1", 0644), file(name, "evil", 0644)), "leads out of its folder");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "/etc"})
    void no_link_leads_out_of_the_folder(String target) throws IOException {
        assertRefused(archive(link("lib", target)), "leads out of its folder");
    }

    @Test
    void what_is_neither_file_nor_folder_nor_link_is_refused() throws IOException {
        assertRefused(archive(new Entry("pipe", "", 0644, TarConstants.LF_FIFO)), "no file, folder or link");
    }

    @Test
    void a_file_in_the_place_of_the_cache_is_refused() throws IOException {
        Files.createFile(cache);
        Path archive = archive(file("a", "1", 0644));

        assertThatThrownBy(() -> provide(archive))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContaining(cache.toString());
    }

    private void assertRefused(Path archive, String... parts) throws IOException {
        assertThatThrownBy(() -> provide(archive))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContainingAll(parts);
        assertThat(listing(cache)).isEmpty();
    }

    private Path provide(Path archive) throws IOException {
        return new UnpackedArchives(cache).provide(new Archive(archive.toUri().toURL()));
    }

    private static List<Path> listing(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String randomText(int seed) {
        return new Random(seed)
                .ints(5_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Entry(String name, String text, int mode, byte type) {}

    private static Entry file(String name, String text, int mode) {
        return new Entry(name, text, mode, TarConstants.LF_NORMAL);
    }

    private static Entry link(String name, String target) {
        return new Entry(name, target, 0777, TarConstants.LF_SYMLINK);
    }

    private Path archive(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (Entry entry : entries) {
                TarArchiveEntry header = new TarArchiveEntry(entry.name(), entry.type(), true);
                byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
                header.setMode(entry.mode());
                if (entry.type() == TarConstants.LF_SYMLINK) {
                    header.setLinkName(entry.text());
                } else {
                    header.setSize(text.length);
                }
                tar.putArchiveEntry(header);
                if (entry.type() == TarConstants.LF_NORMAL) {
                    tar.write(text);
                }
                tar.closeArchiveEntry();
            }
        }
        return Files.write(folder.resolve("postgres.txz"), bytes.toByteArray());
    }
}
