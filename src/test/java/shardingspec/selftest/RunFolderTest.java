package shardingspec.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shardingspec.cluster.RunFolder;

class RunFolderTest {

    private final Path root;

    RunFolderTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void a_folder_of_this_run_is_not_abandoned_however_often_one_looks() {
        try (RunFolder folder = RunFolder.create(root, "test-")) {
            assertThat(RunFolder.abandoned(root, "test-")).isEmpty();
            assertThat(RunFolder.abandoned(root, "test-")).isEmpty();
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void a_folder_of_another_living_run_is_not_abandoned() throws Exception {
        Process other = otherRun();
        try {
            // It prints the folder's id when it owns it.
            assertThat(other.inputReader().readLine()).startsWith("sharding-spec-test-");
            assertThat(RunFolder.abandoned(root, "test-")).isEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_folder_of_a_killed_run_can_be_taken_over_once_and_deleted() throws Exception {
        Process other = otherRun();
        String id = other.inputReader().readLine();
        other.destroyForcibly().waitFor();
        Files.createDirectories(root.resolve(id).resolve("data/base"));

        List<RunFolder> abandoned = RunFolder.abandoned(root, "test-");
        assertThat(abandoned).singleElement().extracting(RunFolder::id).isEqualTo(id);
        assertThat(RunFolder.abandoned(root, "test-")).isEmpty();

        abandoned.get(0).close();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void folders_of_other_kinds_are_left_alone() throws IOException {
        Files.createDirectory(root.resolve("sharding-spec-other-1"));
        Files.createDirectory(root.resolve("sharding-spec-test-without-lock"));
        assertThat(RunFolder.abandoned(root, "test-")).isEmpty();
    }

    @Test
    void closing_deletes_everything_and_twice_is_harmless() throws IOException {
        RunFolder folder = RunFolder.create(root, "test-");
        Files.writeString(folder.path().resolve("log"), "text");
        folder.close();
        folder.close();
        assertThat(root).isEmptyDirectory();
    }

    private Process otherRun() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A run of its own: owns a folder until it is killed, or its parent has gone. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(RunFolder.create(Path.of(arguments[0]), "test-").id());
            System.in.read();
        }
    }
}
