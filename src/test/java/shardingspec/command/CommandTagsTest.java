package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The build knows a command by its tag, as it stands in the source of a class of this folder: it then leaves the harness's own
 * tests and the journey's report out.
 */
class CommandTagsTest {

    private static final Path FOLDER = Path.of("src/test/java/shardingspec/command");

    @Test
    void the_build_looks_for_tags_where_the_commands_are() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains(FOLDER + "\" includes=\"*Command.java\"", "@Tag(&quot;${groups}&quot;)");
    }

    @Test
    void the_tag_of_every_command_stands_in_its_source_as_the_build_looks_for_it() throws IOException {
        List<JavaClass> commands = commands();

        assertThat(commands).hasSizeGreaterThan(10);
        for (JavaClass command : commands) {
            assertThat(Files.readString(FOLDER.resolve(command.getSimpleName() + ".java")))
                    .contains("@Tag(\"" + tag(command) + "\")");
        }
    }

    @Test
    void no_other_spec_carries_the_tag_of_a_command() {
        List<String> others = new ClassFileImporter()
                .importPackages("shardingspec.spec", "shardingspec.junit").stream()
                        .filter(type -> type.isAnnotatedWith(Tag.class))
                        .map(CommandTagsTest::tag)
                        .distinct()
                        .toList();

        assertThat(others)
                .contains("journey", "phase1", "contract")
                .doesNotContainAnyElementsOf(
                        commands().stream().map(CommandTagsTest::tag).toList());
    }

    @Test
    void the_readme_names_every_command() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (JavaClass command : commands()) {
            assertThat(readme).containsPattern("`" + tag(command) + "`|-Dgroups=" + tag(command) + "\\b");
        }
    }

    private static List<JavaClass> commands() {
        return new ClassFileImporter()
                .importPackages("shardingspec.command").stream()
                        .filter(type -> type.isAnnotatedWith(Tag.class))
                        .toList();
    }

    private static String tag(JavaClass type) {
        return type.getAnnotationOfType(Tag.class).value();
    }
}
