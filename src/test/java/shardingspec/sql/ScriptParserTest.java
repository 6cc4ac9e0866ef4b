package shardingspec.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a teaching script is written, and what is refused. */
class ScriptParserTest {

    private static final String NAME = "setup/05_demo.sql";

    private static final String HEADER = """
            -- A title
            --
            -- Idea:   One line,
            --         and another.
            -- Why:    Because.
            -- Expect: Something.
            -- Try:    Something else.
            -- Nodes:  coordinator
            """;

    @Test
    void the_header_is_prose_under_keys() {
        Script.Header header = parse("").header();

        assertThat(header)
                .isEqualTo(new Script.Header(
                        "A title",
                        "One line, and another.",
                        "Because.",
                        "Something.",
                        "Something else.",
                        "coordinator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idea", "Why", "Expect", "Try", "Nodes"})
    void a_header_without_one_of_its_keys_is_refused(String key) {
        assertThatThrownBy(() -> ScriptParser.parse(NAME, HEADER.replace(key + ":", "")))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage(NAME + ": the header needs a title, Idea, Why, Expect, Try and Nodes");
    }

    @Test
    void a_key_without_text_is_refused() {
        assertThatThrownBy(() -> ScriptParser.parse(NAME, HEADER.replace("Because.", "")))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContaining("the header needs");
    }

    @Test
    void a_script_without_header_is_refused() {
        assertThatThrownBy(() -> ScriptParser.parse(NAME, "\n-- name: one\nSELECT 1;\n"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContaining("the header needs a title");
    }

    @Test
    void a_statement_has_a_name_and_the_prose_before_it() {
        Script script = parse("""
                -- name: first
                -- Count them,
                -- all of them.
                SELECT count(*)
                FROM orders;

                -- name: second
                SELECT 2;
                """);

        assertThat(script.statements())
                .containsExactly(
                        new ScriptStatement(
                                "first",
                                "Count them, all of them.",
                                false,
                                false,
                                List.of(),
                                "",
                                OptionalInt.empty(),
                                "SELECT count(*)\nFROM orders",
                                13),
                        new ScriptStatement(
                                "second", "", false, false, List.of(), "", OptionalInt.empty(), "SELECT 2", 17));
    }

    @Test
    void an_upstream_thread_is_no_prose() {
        ScriptStatement statement = parse("""
                -- name: first
                -- Refused: it cannot be.
                -- upstream: citusdata/citus#7457 a dead node with the only placement
                -- refused
                SELECT 1;
                """).statement("first");

        assertThat(statement.comment()).isEqualTo("Refused: it cannot be.");
        assertThat(statement.upstream()).containsExactly("citusdata/citus#7457 a dead node with the only placement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7457 a dead node", "citusdata/citus#7457", "https://example.org/7457"})
    void an_upstream_thread_needs_a_repository_a_number_and_words(String thread) {
        assertThatThrownBy(() -> parse("-- name: first\n-- upstream: " + thread + "\nSELECT 1;\n"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContaining("owner/name#number");
    }

    @Test
    void marks_are_no_prose() {
        ScriptStatement statement = parse("""
                -- name: first
                -- Refused: it cannot be.
                -- refused
                -- explained
                SELECT 1;
                """).statement("first");

        assertThat(statement.refused()).isTrue();
        assertThat(statement.explained()).isTrue();
        assertThat(statement.comment()).isEqualTo("Refused: it cannot be.");
    }

    @Test
    void a_script_may_set_defaults_for_its_variables() {
        Script script = parse("""
                \\if :{?port} \\else \\set port 5432 \\endif
                \\if :{?password} \\else \\getenv password POSTGRES_PASSWORD \\endif
                """);

        assertThat(script.defaults()).containsOnlyKeys("port").containsEntry("port", "5432");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\timing on",
                "\\set port 5432",
                "\\if :{?port} \\else \\set prot 5432 \\endif",
                "\\if :{?port} \\else \\set port \\endif"
            })
    void any_other_command_of_psql_is_refused(String command) {
        assertThatThrownBy(() -> parse(command))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContainingAll(NAME + " line 10", "the only psql command known here", "not: " + command);
    }

    @Test
    void a_statement_without_name_is_refused() {
        assertThatThrownBy(() -> parse("SELECT 1;"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage(NAME + " line 10: a statement needs a line \"-- name: …\" before it");
    }

    @Test
    void a_last_statement_without_semicolon_is_refused() {
        assertThatThrownBy(() -> parse("-- name: one\nSELECT 1;\n\n-- name: two\nSELECT\n  2\n"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage(NAME + " line 14: the last statement has no semicolon");
    }

    @Test
    void two_statements_of_one_name_are_refused() {
        assertThatThrownBy(() -> parse("-- name: one\nSELECT 1;\n-- name: one\nSELECT 2;\n"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage(NAME + " has two statements named one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1; SELECT 2;", "BEGIN; SELECT\n  1;"})
    void two_statements_under_one_name_are_refused(String two) {
        assertThatThrownBy(() -> parse("-- name: one\n" + two))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage(NAME + " line 11: one statement a name, and each on lines of its own");
    }

    @Test
    void a_comment_behind_the_semicolon_is_not_part_of_the_statement() {
        assertThat(parse("-- name: one\nSELECT 1; -- that's all;\n")
                        .statement("one")
                        .sql())
                .isEqualTo("SELECT 1");
    }

    @Test
    void a_script_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> ScriptParser.load("setup/99_nothing.sql"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage("There is no script setup/99_nothing.sql below src/main/resources/sql");
    }

    @Test
    void a_statement_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> parse("-- name: one\nSELECT 1;").statement("two"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no statement \"two\" in " + NAME);
    }

    @Test
    void the_number_stands_before_the_first_underscore() {
        assertThat(parse("").number()).isEqualTo("05");
    }

    /** The body starts in line 10, after the header and an empty line. */
    private static Script parse(String body) {
        return ScriptParser.parse(NAME, HEADER + "\n" + body);
    }
}
