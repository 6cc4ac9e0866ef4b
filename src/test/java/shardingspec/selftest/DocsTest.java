package shardingspec.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import shardingspec.junit.FaultSpec;
import shardingspec.lesson.Lesson;
import shardingspec.report.page.MarkdownPage;

/** Whether docs/journey tells every lesson; {@code mvn verify -Pdocs} renews them. */
@DisabledIfSystemProperty(named = "docs.folder", matches = ".+", disabledReason = "this run is about to write it")
class DocsTest {

    private static final Path DOCS = Path.of("docs", "journey");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("]\\(([\\w-]+\\.md(?:#[^)]*)?)\\)");

    @Test
    void every_lesson_is_told_in_the_docs() throws IOException {
        JavaClasses specs = new ClassFileImporter().importPackages("shardingspec.spec");
        List<String> headings = specs.stream()
                .filter(spec -> !isNotTold(spec))
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

    @Test
    void every_link_between_its_pages_leads_to_a_heading() throws IOException {
        Map<String, String> pages = pages();
        Set<String> targets = new HashSet<>(pages.keySet());
        pages.forEach((name, page) -> HEADING.matcher(FENCED.matcher(page).replaceAll(""))
                .results()
                .forEach(heading -> targets.add(name + "#" + MarkdownPage.anchor(heading.group(1)))));

        List<String> links = pages.values().stream()
                .flatMap(page -> LINK.matcher(page).results())
                .map(link -> link.group(1))
                .toList();

        assertThat(links).anyMatch(link -> link.contains("#")).anyMatch(pages::containsKey);
        assertThat(links).as("links in docs/journey").isSubsetOf(targets);
    }

    /** What proves the harness is no part of the tutorial, and what faults leave is told by the report of their own run. */
    private static boolean isNotTold(JavaClass spec) {
        return spec.isAnnotatedWith(FaultSpec.class)
                || spec.tryGetAnnotationOfType(Tag.class)
                        .filter(tag -> tag.value().equals("sabotage"))
                        .isPresent();
    }

    private static String text() throws IOException {
        return String.join("", pages().values());
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                pages.put(DOCS.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
