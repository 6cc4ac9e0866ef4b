package shardingspec.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shardingspec.jvm.OtherJvm;

/** A folder belongs to a run as long as its JVM lives, and not a moment longer. */
class RunFolderTest {

    private static final String PREFIX = "test-";
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Path root;

    RunFolderTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void its_id_is_unique_and_fit_for_a_compose_project() {
        try (RunFolder one = RunFolder.create(root, PREFIX);
                RunFolder other = RunFolder.create(root, PREFIX)) {
            assertThat(one.id()).matches("sharding-spec-test-[0-9a-f]{10}").isNotEqualTo(other.id());
            assertThat(one.path()).isEqualTo(root.resolve(one.id())).isDirectory();
        }
    }

    @Test
    void one_that_is_abandoned_is_seen_and_stays_there_to_be_taken_over() {
        try (RunFolder living = RunFolder.create(root, PREFIX)) {
            assertThat(living.path()).isDirectory();
            assertThat(RunFolder.hasAbandoned(root, PREFIX)).isFalse();
        }
        RunFolder.create(root, PREFIX).release();

        assertThat(RunFolder.hasAbandoned(root, PREFIX)).isTrue();
        assertThat(RunFolder.abandoned(root, PREFIX)).hasSize(1).allSatisfy(RunFolder::close);
    }

    @Test
    void closing_deletes_all_that_is_in_it() throws IOException {
        RunFolder folder = RunFolder.create(root, PREFIX);
        Files.createDirectories(folder.path().resolve("data/base"));
        Files.writeString(folder.path().resolve("data/base/1"), "rows");

        folder.close();

        assertThat(root).isEmptyDirectory();
        assertThatNoException().as("closing twice").isThrownBy(folder::close);
    }

    @Test
    void a_folder_of_this_very_run_is_not_abandoned() {
        try (RunFolder own = RunFolder.create(root, PREFIX)) {
            assertThat(RunFolder.abandoned(root, PREFIX)).isEmpty();
            assertThat(own.path()).isDirectory();
        }
    }

    @Test
    void a_folder_is_abandoned_once_the_JVM_that_owns_it_is_gone() throws IOException, InterruptedException {
        Process owner = startOwner();
        try {
            assertThat(RunFolder.abandoned(root, PREFIX)).as("while it lives").isEmpty();
        } finally {
            owner.destroyForcibly();
        }
        assertThat(owner.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();

        List<RunFolder> abandoned = RunFolder.abandoned(root, PREFIX);
        assertThat(abandoned).singleElement().satisfies(folder -> assertThat(folder.path())
                .isDirectory());
        assertThat(RunFolder.abandoned(root, PREFIX)).as("taken over by now").isEmpty();
        abandoned.forEach(RunFolder::close);
        assertThat(root)
                .isDirectoryNotContaining(
                        entry -> entry.getFileName().toString().startsWith(RunFolder.NAME));
    }

    @Test
    void folders_of_another_kind_of_run_are_not_looked_at() throws IOException {
        Path other = Files.createDirectory(root.resolve(RunFolder.NAME + "other-0123456789"));
        Files.createFile(other.resolve("owner.lock"));

        assertThat(RunFolder.abandoned(root, PREFIX)).isEmpty();
        assertThat(RunFolder.abandoned(root, "other-")).hasSize(1).allSatisfy(RunFolder::close);
    }

    @Test
    void a_folder_that_another_run_is_just_making_is_left_alone() throws IOException {
        Files.createDirectory(root.resolve(RunFolder.NAME + PREFIX + "0123456789"));

        assertThat(RunFolder.abandoned(root, PREFIX)).isEmpty();
    }

    @Test
    void a_file_of_such_a_name_is_no_run() throws IOException {
        Files.createFile(root.resolve(RunFolder.NAME + PREFIX + "notes.txt"));

        assertThat(RunFolder.abandoned(root, PREFIX)).isEmpty();
    }

    /** Another JVM, which owns a folder by the time that this returns. */
    private Process startOwner() throws IOException {
        Process owner = OtherJvm.start(Owner.class, root);
        Awaitility.await("the other JVM owns a folder")
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(20))
                .failFast("the other JVM ended", () -> !owner.isAlive())
                .until(() -> Files.exists(root.resolve("ready")));
        return owner;
    }

    /** What the other JVM does: it takes a folder, says so, and waits for its end. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            Path root = Path.of("").toAbsolutePath();
            RunFolder folder = RunFolder.create(root, PREFIX);
            Files.writeString(root.resolve("ready"), folder.id());
            System.in.read();
        }
    }
}
