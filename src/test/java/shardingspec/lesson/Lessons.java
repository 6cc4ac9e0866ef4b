package shardingspec.lesson;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import shardingspec.subject.Query;

/** Reads what a spec says of itself. */
public final class Lessons {

    private Lessons() {}

    /** @param step what the journey did just before */
    public static Chapter chapter(Class<?> spec, Phase phase, String step) {
        return Chapter.of(spec.getSimpleName(), phase.label(), phase.title(), step);
    }

    /** @param arguments what the spec was told, besides what the journey gives to every spec */
    public static LessonRef lesson(Chapter chapter, Method method, List<Object> arguments) {
        Optional<Lesson> lesson = Optional.ofNullable(method.getAnnotation(Lesson.class));
        String query = arguments.stream()
                .filter(Query.class::isInstance)
                .map(argument -> ((Query) argument).name())
                .findFirst()
                .orElse("");
        return new LessonRef(
                chapter,
                Optional.ofNullable(method.getAnnotation(Order.class))
                        .map(Order::value)
                        .orElse(0),
                sentence(method.getName()),
                arguments.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                query,
                lesson.map(Lesson::question).orElse(""),
                lesson.map(Lesson::notice).orElse(""),
                script(method),
                lesson.map(told -> ShownStatements.of(told, script(method), arguments))
                        .orElse(List.of()),
                lesson.map(Lesson::run).orElse(0),
                lesson.map(Lesson::pictures).map(List::of).orElse(List.of()),
                lesson.map(Lesson::compares).map(List::of).orElse(List.of()));
    }

    /** The lesson's own, else that of its chapter; empty if neither names one. */
    private static String script(Method method) {
        return Optional.ofNullable(method.getAnnotation(Lesson.class))
                .map(Lesson::script)
                .filter(script -> !script.isEmpty())
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(AboutScript.class))
                        .map(AboutScript::value))
                .orElse("");
    }

    private static String sentence(String method) {
        String words = method.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
