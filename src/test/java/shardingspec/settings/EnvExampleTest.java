package shardingspec.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void copied_as_it_is_it_changes_no_default(@TempDir Path directory) throws IOException {
        Files.copy(EXAMPLE, directory.resolve(".env"));
        Settings copied = Settings.load(directory, Map.of(), Map.of());
        Settings none = Settings.of(Map.of(), Map.of(), Map.of());

        assertThat(Setting.values())
                .filteredOn(setting -> none.find(setting).isPresent())
                .allSatisfy(setting -> assertThat(copied.find(setting)).isEqualTo(none.find(setting)));
    }

    @Test
    void the_password_is_left_to_choose(@TempDir Path directory) throws IOException {
        Files.copy(EXAMPLE, directory.resolve(".env"));

        assertThat(Settings.load(directory, Map.of(), Map.of()).find(Setting.POSTGRES_PASSWORD))
                .isEmpty();
    }
}
