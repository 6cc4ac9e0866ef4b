package shardingspec.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script of the journey is written as scripts here are. */
class ScriptsTest {

    private static final Path ROOT = Path.of("src/main/resources/sql");
    private static final Map<String, String> DECADES = Map.ofEntries(
            Map.entry("setup", "0"),
            Map.entry("sharding", "1"),
            Map.entry("queries", "2"),
            Map.entry("resharding", "3"),
            Map.entry("concepts", "4"),
            Map.entry("monitoring", "5"),
            Map.entry("tuning", "6"),
            Map.entry("by_hand", "7"),
            Map.entry("ledger", "8"),
            Map.entry("faults", "9"),
            Map.entry("subject", "10"),
            Map.entry("generator", "13"));
    private static final List<String> MARKS = List.of("refused", "explained");
    private static final Pattern SET = Pattern.compile("(?s)-- Set: (.*?)(?=\n[^-]|\n-- [A-Z]|$)");

    /** {@code \if :{?port} \else \set port 5432 \endif}, or with {@code getenv}. */
    private static final Pattern DEFAULTED = Pattern.compile("\\\\if :\\{\\?(\\w+)}");

    @Test
    void every_number_is_taken_once() throws IOException {
        assertThat(scripts().map(name -> ScriptParser.load(name).number())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void its_name_is_a_number_of_its_folder_and_words(String name) {
        String folder = name.substring(0, name.indexOf('/'));

        assertThat(name).matches(folder + "/" + DECADES.get(folder) + "\\d[a-z]?(_[a-z]+)+\\.sql");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void its_header_is_complete(String name) {
        Script.Header header = ScriptParser.load(name).header();

        assertThat(List.of(header.title(), header.idea(), header.why(), header.expect(), header.tryNext()))
                .noneMatch(String::isBlank);
        assertThat(header.nodes()).isIn("coordinator", "every node", "workers", "worker1", "worker2");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void it_has_statements_with_speaking_names(String name) {
        assertThat(ScriptParser.load(name).statements())
                .isNotEmpty()
                .extracting(ScriptStatement::name)
                .allMatch(statement -> statement.matches("[a-z][a-z0-9_]*"));
    }

    /** A misspelt mark would be taken for prose, and the statement for one that succeeds. */
    @ParameterizedTest
    @MethodSource("scripts")
    void its_marks_are_known(String name) throws IOException {
        List<String> loneWords = text(name)
                .lines()
                .filter(line -> line.matches("-- *[a-z]+ *"))
                .map(line -> line.substring(2).strip())
                .toList();

        assertThat(MARKS).containsAll(loneWords);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_statement_is_marked_as_refused_exactly_if_its_prose_says_so(String name) {
        assertThat(ScriptParser.load(name).statements()).allSatisfy(statement -> assertThat(statement.refused())
                .as(statement.name())
                .isEqualTo(statement.comment().startsWith("Refused")));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_variable_it_uses_is_documented(String name) throws IOException {
        assertKnowsEveryVariable(name, words(setLines(name)));
    }

    /** So that psql alone can run it. */
    @ParameterizedTest
    @MethodSource("scripts")
    void every_variable_it_uses_has_a_default(String name) throws IOException {
        assertKnowsEveryVariable(name, DEFAULTED.matcher(text(name)).results().map(defaulted -> defaulted.group(1)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_default_is_the_one_documented(String name) throws IOException {
        String documented = " " + setLines(name) + " ";

        assertThat(ScriptParser.load(name).defaults())
                .allSatisfy((variable, value) -> assertThat(documented).contains(" " + variable + "=" + value + " "));
    }

    private static void assertKnowsEveryVariable(String name, Stream<String> known) {
        Map<String, String> values = new HashMap<>();
        known.forEach(variable -> values.put(variable, "1"));

        assertThatNoException().isThrownBy(() -> ScriptParser.load(name)
                .statements()
                .forEach(statement -> SqlText.interpolate(statement.sql(), values)));
    }

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    /** What stands under {@code Set:} in the header, in one line; empty if there is no such key. */
    private static String setLines(String name) throws IOException {
        return SET.matcher(text(name))
                .results()
                .map((MatchResult set) -> set.group(1).replaceAll("\n-- *", " ").strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> words(String text) {
        return Pattern.compile("\\w+").matcher(text).results().map(MatchResult::group);
    }
}
