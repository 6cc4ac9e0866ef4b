package shardingspec.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.sql.SqlDump.Part;

class SqlDumpTest {

    @Test
    void a_statement_knows_its_line_and_has_no_semicolon() {
        assertThat(parts("-- a comment\n\nCREATE TABLE a (\n  id int\n);\nSELECT 1;\n"))
                .containsExactly(
                        new Part.Statement(3, "CREATE TABLE a (\n  id int\n)"), new Part.Statement(6, "SELECT 1"));
    }

    @Test
    void a_semicolon_in_a_string_a_body_or_a_comment_ends_nothing() {
        assertThat(parts("""
                CREATE FUNCTION f() RETURNS text AS $body$
                BEGIN
                    RETURN 'a;b'; -- done;
                END;
                $body$ LANGUAGE plpgsql;
                INSERT INTO t VALUES ('it''s; \\', E'\\';', /* ; /* ; */ */ 1);
                """)).hasSize(2);
    }

    @Test
    void rows_of_a_copy_are_taken_as_they_are() {
        assertThat(parts("COPY t (a, b) FROM stdin;\n1\tx;y\n\\N\t\\\\.\n\\.\nSELECT 1;\n"))
                .containsExactly(
                        new Part.CopyRows(1, "COPY t (a, b) FROM stdin", "1\tx;y\n\\N\t\\\\.\n"),
                        new Part.Statement(5, "SELECT 1"));
    }

    @Test
    void a_copy_may_have_no_rows() {
        assertThat(parts("COPY t (a) FROM stdin;\n\\.\n"))
                .containsExactly(new Part.CopyRows(1, "COPY t (a) FROM stdin", ""));
    }

    @Test
    void commands_of_psql_are_told_apart() {
        assertThat(parts("\\restrict abc\nSELECT 1;\n\\unrestrict abc\n"))
                .containsExactly(
                        new Part.PsqlCommand(1, "\\restrict abc"),
                        new Part.Statement(2, "SELECT 1"),
                        new Part.PsqlCommand(3, "\\unrestrict abc"));
    }

    @Test
    void two_statements_of_a_line_are_two() {
        assertThat(parts("SELECT 1; SELECT 2;"))
                .extracting(part -> ((Part.Statement) part).sql())
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void lines_may_end_as_on_windows() {
        assertThat(parts("SELECT 1;\r\nSELECT 2;\r\n")).hasSize(2);
    }

    @Test
    void a_statement_without_its_end_is_named_by_the_line_where_it_begins() {
        assertThatThrownBy(() -> parts("SELECT 1;\nSELECT\n2"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContaining("dump.sql line 2")
                .hasMessageContaining("no semicolon");
    }

    @Test
    void so_are_rows_without_their_end() {
        assertThatThrownBy(() -> parts("COPY t FROM stdin;\n1\n"))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessageContaining("dump.sql line 1");
    }

    private static List<Part> parts(String text) {
        return SqlDump.parse("dump.sql", text).parts();
    }
}
