package shardingspec.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.journey.demo.DemoPhases;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptStatement;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

/** A lesson shows what its script or the baseline has, and a parameterised one its own. */
class LessonStatementsTest {

    @Test
    void every_statement_that_a_lesson_names_exists() {
        List<String> unknown = lessons().stream()
                .flatMap(lesson -> lesson.statements().stream()
                        .filter(name -> !known(lesson.script()).contains(name))
                        .map(name -> lesson.heading() + " · " + lesson.argument() + ": " + name))
                .toList();

        assertThat(unknown).as("neither in the lesson's script nor a query").isEmpty();
    }

    @Test
    void a_statement_that_is_shown_if_there_is_one_is_there_for_some_argument() {
        List<Method> wanting = specs().stream()
                .filter(method -> method.getAnnotation(Lesson.class).statements().length > 0)
                .filter(method ->
                        longest(method) < method.getAnnotation(Lesson.class).statements().length)
                .toList();

        assertThat(wanting).isEmpty();
    }

    @Test
    void what_a_spec_was_told_chooses_its_statements() throws NoSuchMethodException {
        Method spec = getClass().getDeclaredMethod("told", String.class, String.class);

        assertThat(lesson(spec, List.of("tenant_orders", "order")).statements())
                .containsExactly("tenant_orders", "explain_tenant_orders", "an_order");
        assertThat(lesson(spec, List.of("top_users", "order")).statements()).containsExactly("top_users", "an_order");
    }

    @Lesson(
            question = "",
            notice = "",
            script = "queries/23_explain_analyze.sql",
            statements = {"{0}", "explain_{0}?", "an_{1}"})
    void told(String one, String other) {
        throw new IllegalStateException("read, and never called: " + one + other);
    }

    private static List<LessonRef> lessons() {
        List<LessonRef> lessons = specs().stream()
                .flatMap(method -> told(method).map(arguments -> lesson(method, arguments)))
                .toList();
        assertThat(lessons).hasSizeGreaterThan(80);
        return lessons;
    }

    private static int longest(Method method) {
        return told(method)
                .mapToInt(arguments -> lesson(method, arguments).statements().size())
                .max()
                .orElse(0);
    }

    private static LessonRef lesson(Method method, List<Object> arguments) {
        return Lessons.lesson(
                Lessons.chapter(method.getDeclaringClass(), DemoPhases.DISTRIBUTED, "a step"), method, arguments);
    }

    private static List<Method> specs() {
        return new ClassFileImporter()
                .importPackages("shardingspec.spec").stream()
                        .flatMap(spec -> spec.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Lesson.class))
                        .map(method -> method.reflect())
                        .toList();
    }

    /** What a spec is told, time by time; nothing, once, for one that is not parameterised by texts. */
    private static Stream<List<Object>> told(Method method) {
        Stream<List<Object>> values = Optional.ofNullable(method.getAnnotation(ValueSource.class)).stream()
                .flatMap(source -> Arrays.stream(source.strings()))
                .map(List::of);
        Stream<List<Object>> lines = Optional.ofNullable(method.getAnnotation(CsvSource.class)).stream()
                .flatMap(source -> Arrays.stream(source.value()))
                .map(line -> List.of((Object[]) line.split(", *")));
        List<List<Object>> told = Stream.concat(values, lines).toList();
        return told.isEmpty() ? Stream.of(List.of()) : told.stream();
    }

    private static List<String> known(String script) {
        Stream<String> queries = DemoQueries.all().stream().map(Query::name);
        return script.isEmpty()
                ? queries.toList()
                : Stream.concat(ScriptParser.load(script).statements().stream().map(ScriptStatement::name), queries)
                        .collect(Collectors.toList());
    }
}
