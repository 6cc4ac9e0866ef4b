package shardingspec.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be known of SQL's lexical form: where a statement ends, and where a psql variable may stand. */
public final class SqlText {

    private static final Set<SqlToken.Kind> VARIABLES =
            EnumSet.of(SqlToken.Kind.VARIABLE, SqlToken.Kind.VARIABLE_AS_LITERAL, SqlToken.Kind.VARIABLE_AS_NAME);

    private SqlText() {}

    /** Whether the text ends with a semicolon that ends the statement. */
    public static boolean endsStatement(CharSequence text) {
        List<SqlToken> tokens = SqlLexer.tokens(text.toString());
        for (int index = tokens.size() - 1; index >= 0; index--) {
            SqlToken token = tokens.get(index);
            if (token.is(SqlToken.Kind.END)) {
                return true;
            }
            if (saysSomething(token)) {
                return false;
            }
        }
        return false;
    }

    /** The statement up to its semicolon; nothing if more than a comment follows that. */
    static Optional<String> soleStatement(String text) {
        StringBuilder statement = new StringBuilder();
        boolean ended = false;
        for (SqlToken token : SqlLexer.tokens(text)) {
            if (ended && saysSomething(token)) {
                return Optional.empty();
            }
            ended |= token.is(SqlToken.Kind.END);
            if (!ended) {
                statement.append(token.text());
            }
        }
        return ended ? Optional.of(statement.toString()) : Optional.empty();
    }

    /** The statements of a text, each without its semicolon and what is before its first word. */
    static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (SqlToken token : SqlLexer.tokens(text)) {
            if (token.is(SqlToken.Kind.END)) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            } else if (!statement.isEmpty() || saysSomething(token)) {
                statement.append(token.text());
            }
        }
        return List.copyOf(statements);
    }

    /** Names, keywords and operators of a statement, in order; strings as {@code ''}, without comments and space. */
    public static List<String> words(String sql) {
        return SqlLexer.tokens(sql).stream()
                .filter(SqlText::saysSomething)
                .map(token -> token.is(SqlToken.Kind.QUOTED) && !token.text().startsWith("\"")
                        ? "''"
                        : token.text().strip())
                .toList();
    }

    /** Names of the psql variables in a statement, in order; one that is there twice stands here twice. */
    public static List<String> variables(String sql) {
        return SqlLexer.tokens(sql).stream()
                .filter(token -> VARIABLES.contains(token.kind()))
                .map(SqlToken::variable)
                .toList();
    }

    private static boolean saysSomething(SqlToken token) {
        return !token.is(SqlToken.Kind.COMMENT) && !token.text().isBlank();
    }

    /**
     * Replaces {@code :name}, {@code :'name'} and {@code :"name"} as psql does.
     *
     * @throws ScriptSyntaxException if a variable has no value
     */
    public static String interpolate(String sql, Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : SqlLexer.tokens(sql)) {
            text.append(
                    switch (token.kind()) {
                        case VARIABLE -> value(token, variables);
                        case VARIABLE_AS_LITERAL ->
                            "'" + value(token, variables).replace("'", "''") + "'";
                        case VARIABLE_AS_NAME -> "\"" + value(token, variables).replace("\"", "\"\"") + "\"";
                        default -> token.text();
                    });
        }
        return text.toString();
    }

    private static String value(SqlToken token, Map<String, String> variables) {
        String value = variables.get(token.variable());
        if (value == null) {
            throw new ScriptSyntaxException("the psql variable \"" + token.variable() + "\" has no value");
        }
        return value;
    }
}
