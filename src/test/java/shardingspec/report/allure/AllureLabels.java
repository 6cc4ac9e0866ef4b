package shardingspec.report.allure;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shardingspec.lesson.Chapter;
import shardingspec.lesson.LessonRef;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

/**
 * Where a result stands in the trees of the report: phase, chapter, lesson, all numbered so that they sort. Allure makes
 * its listeners itself, so what this run knows of its chapters has to be found without an object at hand.
 */
public final class AllureLabels {

    private static final Map<String, Chapter> CHAPTERS = new ConcurrentHashMap<>();
    /** What the statements of a lesson took, by its result; Allure's own clock only times the assertions. */
    private static final Map<String, Duration> TOOK = new ConcurrentHashMap<>();

    private static final Set<String> TREES = Set.of("parentSuite", "suite", "subSuite", "epic", "feature", "story");

    private AllureLabels() {}

    public static void add(Class<?> spec, Chapter chapter) {
        CHAPTERS.put(spec.getName(), chapter);
    }

    public static Optional<Chapter> chapterOf(TestResult result) {
        return label(result, "testClass").map(CHAPTERS::get);
    }

    static void took(TestResult result, Duration took) {
        TOOK.put(result.getUuid(), took);
    }

    /** Lets a result last as long as its statements did. */
    static void time(TestResult result) {
        Optional.ofNullable(TOOK.remove(result.getUuid()))
                .ifPresent(took -> result.setStop(result.getStart() + took.toMillis()));
    }

    public static boolean isPlaced(TestResult result) {
        return label(result, "epic").isPresent();
    }

    public static Optional<String> label(TestResult result, String name) {
        return result.getLabels().stream()
                .filter(label -> name.equals(label.getName()))
                .map(Label::getValue)
                .findFirst();
    }

    /** A lesson stands in its chapter; one of many, one a query, in a folder beside it, named after what they all state. */
    public static void place(TestResult result, LessonRef lesson) {
        String suffix = lesson.argument().isEmpty() ? "" : " · " + lesson.argument();
        if (lesson.isOneOfMany()) {
            place(result, lesson.chapter().phaseHeading(), lesson.heading(), numbered(lesson.query()));
        } else {
            place(result, lesson.chapter().phaseHeading(), lesson.chapter().heading(), lesson.heading() + suffix);
        }
        result.setParameters(List.of());
    }

    /** Names it, and puts it into a folder of a phase, in the tree of suites and in that of behaviours. */
    public static void place(TestResult result, String phase, String folder, String name) {
        result.setName(name);
        Stream<Label> trees = Stream.of(
                label("parentSuite", phase), label("suite", folder), label("epic", phase), label("feature", folder));
        Stream<Label> others = result.getLabels().stream().filter(label -> !TREES.contains(label.getName()));
        result.setLabels(Stream.concat(others, trees).toList());
    }

    /** Queries in the order of their scripts, which is not that of their names. */
    private static String numbered(String query) {
        List<String> names = DemoQueries.all().stream().map(Query::name).toList();
        return String.format(Locale.ROOT, "%02d %s", names.indexOf(query) + 1, query);
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
