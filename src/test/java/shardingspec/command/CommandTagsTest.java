package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The build knows a command by its tag: it then leaves the harness's own tests and the journey's report out. */
class CommandTagsTest {

    private static final Pattern KNOWN = Pattern.compile("pattern=\"\\^\\(([^)]+)\\)\\$\"");

    @Test
    void the_build_knows_every_command() throws IOException {
        Matcher pattern = KNOWN.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pattern.find()).isTrue();

        assertThat(List.of(pattern.group(1).split("\\|"))).containsExactlyInAnyOrderElementsOf(tags());
    }

    @Test
    void the_readme_tells_of_every_command() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(tags())
                .allSatisfy(tag -> assertThat(readme).containsPattern("`" + tag + "`|-Dgroups=" + tag + "\\b"));
    }

    private static List<String> tags() {
        return new ClassFileImporter()
                .importPackages("shardingspec.command").stream()
                        .filter(type -> type.isAnnotatedWith(Tag.class))
                        .map(type -> type.getAnnotationOfType(Tag.class).value())
                        .toList();
    }
}
