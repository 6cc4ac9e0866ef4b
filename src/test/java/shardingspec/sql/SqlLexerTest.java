package shardingspec.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL is cut as psql cuts it. */
class SqlLexerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E'it\\'s; :x'",
                "e'\\\\'",
                "E'a''b\\''",
                "'back\\'",
                "'it''s'",
                "B'101'",
                "x'ff'",
                "N'text'",
                "\"a\"\"b;\"",
                "$$ ; ' $a$ $$",
                "$tag$ $$ ; $$ $tag$",
                "$täg$ ; $täg$",
            })
    void one_quoted_token(String sql) {
        assertThat(SqlLexer.tokens(sql)).containsExactly(new SqlToken(SqlToken.Kind.QUOTED, sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- it's; :x", "/* a */", "/* a /* nested; */ 'b */", "/***/"})
    void one_comment(String sql) {
        assertThat(SqlLexer.tokens(sql)).containsExactly(new SqlToken(SqlToken.Kind.COMMENT, sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'it''s;", "E'it\\';", "\"a;", "$$ ; $a$", "/* a /* b */ ;"})
    void what_does_not_end(String sql) {
        assertThat(SqlLexer.tokens(sql)).containsExactly(new SqlToken(SqlToken.Kind.UNFINISHED, sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b$c", "ä$1", "x1"})
    void a_dollar_within_a_name_is_no_quote(String sql) {
        assertThat(SqlLexer.tokens(sql)).containsExactly(new SqlToken(SqlToken.Kind.WORD, sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a::text", "f(a := 1)", "(ARRAY[1, 2])[1:2]", "$1", "1 : 2", "':x'", "U&'\\0041;'"})
    void no_variable(String sql) {
        assertThat(kinds(sql)).doesNotContain("VARIABLE", "VARIABLE_AS_LITERAL", "VARIABLE_AS_NAME", "END");
    }

    @Test
    void variables_of_each_form() {
        assertThat(SqlLexer.tokens(":a:'b':\"c\"").stream().map(token -> token.kind() + " " + token.variable()))
                .containsExactly("VARIABLE a", "VARIABLE_AS_LITERAL b", "VARIABLE_AS_NAME c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b);",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END;",
                "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); END;",
                "BEGIN;",
                "SELECT CASE WHEN a THEN 1 END;",
                "CREATE TABLE t (a int); ",
            })
    void only_the_outermost_semicolon_ends_a_statement(String sql) {
        List<String> kinds = kinds(sql.strip());

        assertThat(kinds).containsOnlyOnce("END").endsWith("END");
    }

    @Test
    void the_next_statement_is_read_by_itself() {
        assertThat(kinds("CREATE FUNCTION f() AS 'x'; BEGIN; COMMIT;").stream().filter("END"::equals))
                .hasSize(3);
    }

    @Test
    void all_tokens_together_are_the_source() {
        String sql = "SELECT E'a\\'b', \"c\", :d::text, $x$ ; $x$ /* e */ FROM f WHERE g = :'h'; -- i";

        assertThat(SqlLexer.tokens(sql).stream().map(SqlToken::text).collect(Collectors.joining()))
                .isEqualTo(sql);
    }

    private static List<String> kinds(String sql) {
        return SqlLexer.tokens(sql).stream().map(token -> token.kind().name()).toList();
    }
}
