package shardingspec.report;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shardingspec.report.narrative.Chapter;
import shardingspec.report.narrative.LessonRef;

/**
 * Where a result stands in the trees of the report: phase, chapter, lesson, all numbered so that they sort. Allure makes
 * its listeners itself, so what this run knows of its chapters has to be found without an object at hand.
 */
final class Shelf {

    private static final Map<String, Chapter> CHAPTERS = new ConcurrentHashMap<>();
    private static final Set<String> TREES = Set.of("parentSuite", "suite", "subSuite", "epic", "feature", "story");

    private Shelf() {}

    static void add(Class<?> spec, Chapter chapter) {
        CHAPTERS.put(spec.getName(), chapter);
    }

    static Optional<Chapter> chapterOf(TestResult result) {
        return label(result, "testClass").map(CHAPTERS::get);
    }

    static boolean isPlaced(TestResult result) {
        return label(result, "epic").isPresent();
    }

    static Optional<String> label(TestResult result, String name) {
        return result.getLabels().stream()
                .filter(label -> name.equals(label.getName()))
                .map(Label::getValue)
                .findFirst();
    }

    /** A lesson of its own stands in its chapter; one of many, one a query, in a folder named after what they all state. */
    static void place(TestResult result, LessonRef lesson) {
        String suffix = lesson.argument().isEmpty() ? "" : " · " + lesson.argument();
        if (lesson.isOneOfMany()) {
            place(result, lesson.chapter(), lesson.heading(), lesson.query());
        } else {
            place(result, lesson.chapter(), "", lesson.heading() + suffix);
        }
        result.setParameters(List.of());
    }

    static void place(TestResult result, Chapter chapter, String folder, String name) {
        result.setName(name);
        Stream<Label> trees = Stream.of(
                label("parentSuite", chapter.phaseHeading()),
                label("suite", chapter.heading()),
                label("epic", chapter.phaseHeading()),
                label("feature", chapter.heading()));
        Stream<Label> folders =
                folder.isEmpty() ? Stream.of() : Stream.of(label("subSuite", folder), label("story", folder));
        Stream<Label> others = result.getLabels().stream().filter(label -> !TREES.contains(label.getName()));
        result.setLabels(
                Stream.of(others, trees, folders).flatMap(labels -> labels).toList());
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
