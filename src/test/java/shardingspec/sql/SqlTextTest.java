package shardingspec.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a statement ends, and where a psql variable may stand. */
class SqlTextTest {

    private static final Map<String, String> VARIABLES = Map.of("host", "worker1", "port", "5432", "quoted", "it's");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;",
                "SELECT 1; \n",
                "SELECT 1; -- done",
                "SELECT 1; /* done */",
                "SELECT ';';",
                "SELECT 'it''s';",
                "SELECT E'it\\'s';",
                "SELECT \"a;\"\"b\";",
                "SELECT 1 -- it's one\n;",
                "SELECT 1 /* it's; one */;",
                "DO $$ BEGIN PERFORM 1; END $$;",
                "DO $body$ BEGIN PERFORM '$$;'; END $body$;",
                "SELECT '-- no comment';",
            })
    void ended(String sql) {
        assertThat(SqlText.endsStatement(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1",
                "SELECT ';",
                "SELECT \"a;",
                "SELECT 'it''s;",
                "SELECT E'it\\';",
                "SELECT 1 -- ;",
                "SELECT 1 /* ;",
                "DO $$ BEGIN PERFORM 1;",
                "DO $a$ BEGIN PERFORM $$;",
                "DO $a$ BEGIN PERFORM $$x$$;",
            })
    void not_ended(String sql) {
        assertThat(SqlText.endsStatement(sql)).isFalse();
    }

    @Test
    void long_literals_and_comments_are_no_trouble() {
        String text = "it''s ".repeat(20_000);

        assertThat(SqlText.endsStatement("SELECT '" + text + "';")).isTrue();
        assertThat(SqlText.endsStatement("SELECT $$" + text + "$$ /*" + text + "*/;"))
                .isTrue();
    }

    @Test
    void a_plain_variable_is_put_in_as_it_is() {
        assertThat(interpolate("SELECT citus_add_node('w', :port);")).isEqualTo("SELECT citus_add_node('w', 5432);");
    }

    @Test
    void a_quoted_variable_becomes_a_literal() {
        assertThat(interpolate("SELECT :'host', :'quoted'")).isEqualTo("SELECT 'worker1', 'it''s'");
    }

    @Test
    void a_value_is_not_looked_into() {
        assertThat(SqlText.interpolate("SELECT :'a', :b", Map.of("a", "$1 :b \\1", "b", ":a")))
                .isEqualTo("SELECT '$1 :b \\1', :a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT table_name::text",
                "SELECT 1::bigint / 2::numeric",
                "SELECT ':host'",
                "SELECT ':''host'",
                "SELECT \":host\"",
                "SELECT $$ :host $$",
                "SELECT 1 -- :host, that's it",
                "SELECT 1 /* :host */",
                "SELECT (ARRAY[1, 2])[1:2]",
                "SELECT f(a := 1, b => '10:30')",
            })
    void no_variable(String sql) {
        assertThat(interpolate(sql)).isEqualTo(sql);
    }

    @Test
    void a_cast_of_a_variable_keeps_its_colons() {
        assertThat(interpolate("SELECT :port::text")).isEqualTo("SELECT 5432::text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT :nothing", "SELECT :'nothing'"})
    void a_variable_without_value_is_named(String sql) {
        assertThatThrownBy(() -> interpolate(sql))
                .isInstanceOf(ScriptSyntaxException.class)
                .hasMessage("the psql variable \"nothing\" has no value");
    }

    private static String interpolate(String sql) {
        return SqlText.interpolate(sql, VARIABLES);
    }
}
