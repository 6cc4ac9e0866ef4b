package shardingspec.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shardingspec.settings.SeedSettings;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;

/** {@code .env.example} is the documentation of the settings, so it may not leave any out, nor invent one. */
class EnvExampleTest {

    private static final Path EXAMPLE = Path.of(".env.example");

    /** An assignment, in force or, as the proposal of one, behind a {@code #}. */
    private static final Pattern ASSIGNMENT = Pattern.compile("^#? ?([A-Z][A-Z0-9_]*)=", Pattern.MULTILINE);

    @Test
    void it_names_every_setting_once_and_nothing_else() throws IOException {
        List<String> named = ASSIGNMENT
                .matcher(Files.readString(EXAMPLE))
                .results()
                .map((MatchResult assignment) -> assignment.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::name).toList());
    }

    @Test
    void copied_as_it_is_it_can_be_read(@TempDir Path directory) throws IOException {
        Files.copy(EXAMPLE, directory.resolve(".env"));

        assertThat(SeedSettings.from(Settings.load(directory))).isEqualTo(new SeedSettings(1_000, 10_000, 20));
    }
}
