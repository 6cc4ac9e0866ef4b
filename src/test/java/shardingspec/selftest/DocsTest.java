package shardingspec.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import shardingspec.lesson.Lesson;

/** Whether docs/journey tells every lesson; {@code mvn verify -Pdocs} writes it anew. */
@DisabledIfSystemProperty(named = "docs.folder", matches = ".+", disabledReason = "this run is about to write it")
class DocsTest {

    private static final Path DOCS = Path.of("docs", "journey");

    @Test
    void every_lesson_is_told_in_the_docs() throws IOException {
        JavaClasses specs = new ClassFileImporter().importPackages("shardingspec.spec");
        List<String> headings = specs.stream()
                .flatMap(spec -> spec.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Lesson.class))
                .map(method -> method.getName().replace('_', ' ').substring(1))
                .toList();

        assertThat(headings).hasSizeGreaterThan(50);
        String text = text();
        assertThat(headings.stream().filter(heading -> !text.contains(heading)))
                .as("lessons that docs/journey does not tell yet: renew it with mvn verify -Pdocs, and commit it")
                .isEmpty();
    }

    private static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
