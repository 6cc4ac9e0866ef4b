package shardingspec.cluster.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Room is asked of the folder itself, whatever the mount table shows, and what cannot be measured is no lack. */
class TemporaryFolderTest {

    @Test
    void room_is_measured(@TempDir Path folder) {
        assertThat(new TemporaryFolder(folder).bytesFree())
                .hasValueSatisfying(free -> assertThat(free).isPositive());
    }

    /** The file system of processes has no size, as if nobody could tell it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void room_that_cannot_be_measured_is_not_taken_for_none() {
        TemporaryFolder folder = new TemporaryFolder(Path.of("/proc/self"));

        assertThat(folder.bytesFree()).isEmpty();
        assertThat(folder.obstacle().orElse("")).doesNotContain("MB left");
    }
}
