package shardingspec.cluster.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server without Citus has the settings of a node, from the same file, but for those of Citus. */
class NodeConfigurationTest {

    private static final Path HOME = Path.of("src/main/resources/postgresql/citus.conf");

    @Test
    void all_settings_but_those_of_Citus_stay_as_they_are() throws IOException {
        Map<String, String> expected = settings(Files.readString(HOME));
        assertThat(expected.keySet().removeIf(name -> name.startsWith("citus.")))
                .isTrue();
        assertThat(expected.put("shared_preload_libraries", "'pg_stat_statements'"))
                .isEqualTo("'citus,pg_stat_statements'");

        assertThat(settings(NodeConfiguration.withoutCitus(Files.readString(HOME))))
                .containsExactlyEntriesOf(expected);
    }

    @Test
    void a_setting_of_Citus_goes_with_its_comment() {
        assertThat(NodeConfiguration.withoutCitus("# Kept.\na = 1\n\n# Gone.\ncitus.b = 2\n\n# Kept too.\nc = 3\n"))
                .isEqualTo("# Kept.\na = 1\n\n# Kept too.\nc = 3\n");
    }

    @Test
    void the_library_may_stand_alone() {
        assertThat(NodeConfiguration.withoutCitus("shared_preload_libraries = 'citus'\n"))
                .isEqualTo("shared_preload_libraries = ''\n");
    }

    private static Map<String, String> settings(String configuration) {
        Map<String, String> settings = new LinkedHashMap<>();
        configuration
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split(" = ", 2);
                    settings.put(parts[0], parts[1]);
                });
        return settings;
    }
}
