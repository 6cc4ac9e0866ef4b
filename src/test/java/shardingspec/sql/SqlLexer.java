package shardingspec.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL into tokens by the rules of psql, as {@code src/fe_utils/psqlscan.l} of PostgreSQL 17 has them: strings of every
 * kind, nested comments, dollar quotes, variables, and which semicolon ends a statement.
 */
final class SqlLexer {

    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[A-Za-z_\\x80-\\uffff][\\w\\x80-\\uffff]*)?\\$");
    private static final Pattern WORD = Pattern.compile("[\\w\\x80-\\uffff][\\w$\\x80-\\uffff]*");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern PLAIN_VARIABLE = Pattern.compile(":[A-Za-z_\\x80-\\uffff][\\w\\x80-\\uffff]*");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final Nesting nesting = new Nesting();
    private int at;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> tokens(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char first = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            take(SqlToken.Kind.COMMENT, endOf("\n", at));
        } else if (sql.startsWith("/*", at)) {
            comment();
        } else if (first == '\'') {
            quoted('\'', at + 1, false);
        } else if (first == '"') {
            quoted('"', at + 1, false);
        } else if (first == '$' && matcher(DOLLAR).lookingAt()) {
            dollarQuoted();
        } else if (first == ':') {
            colon();
        } else if (matcher(WORD).lookingAt()) {
            word();
        } else {
            other(first);
        }
    }

    /** Up to the end of the text if there is no such end. */
    private int endOf(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found;
    }

    private void comment() {
        int depth = 1;
        int end = at + 2;
        while (depth > 0 && end < sql.length()) {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        }
        take(depth == 0 ? SqlToken.Kind.COMMENT : SqlToken.Kind.UNFINISHED, end);
    }

    /**
     * A string or a quoted name; a doubled quote in it is one of its characters.
     *
     * @param from behind the opening quote
     * @param backslashes whether one makes the next character an ordinary one
     */
    private void quoted(char quote, int from, boolean backslashes) {
        int end = from;
        while (end < sql.length()) {
            char character = sql.charAt(end);
            boolean doubled = character == quote && end + 1 < sql.length() && sql.charAt(end + 1) == quote;
            if (doubled || (backslashes && character == '\\')) {
                end += 2;
            } else if (character == quote) {
                take(SqlToken.Kind.QUOTED, end + 1);
                return;
            } else {
                end++;
            }
        }
        take(SqlToken.Kind.UNFINISHED, sql.length());
    }

    private void dollarQuoted() {
        Matcher opening = matcher(DOLLAR);
        opening.lookingAt();
        int close = sql.indexOf(opening.group(), opening.end());
        if (close < 0) {
            take(SqlToken.Kind.UNFINISHED, sql.length());
        } else {
            take(SqlToken.Kind.QUOTED, close + opening.group().length());
        }
    }

    /** A cast and an assignment are no variables, and neither is the end of an array's slice. */
    private void colon() {
        if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
            take(SqlToken.Kind.OTHER, at + 2);
        } else if (isQuotedVariable('\'')) {
            take(SqlToken.Kind.VARIABLE_AS_LITERAL, sql.indexOf('\'', at + 2) + 1);
        } else if (isQuotedVariable('"')) {
            take(SqlToken.Kind.VARIABLE_AS_NAME, sql.indexOf('"', at + 2) + 1);
        } else {
            Matcher plain = matcher(PLAIN_VARIABLE);
            boolean variable = plain.lookingAt();
            take(variable ? SqlToken.Kind.VARIABLE : SqlToken.Kind.OTHER, variable ? plain.end() : at + 1);
        }
    }

    private boolean isQuotedVariable(char quote) {
        if (at + 1 >= sql.length() || sql.charAt(at + 1) != quote) {
            return false;
        }
        Matcher name = NAME.matcher(sql).region(at + 2, sql.length());
        return name.lookingAt() && name.end() < sql.length() && sql.charAt(name.end()) == quote;
    }

    /** A word; or the prefix of a string, which says how its backslashes are read. */
    private void word() {
        Matcher matcher = matcher(WORD);
        matcher.lookingAt();
        String word = matcher.group();
        int end = matcher.end();
        if (word.length() == 1 && end < sql.length() && sql.charAt(end) == '\'' && "eEbBxXnN".contains(word)) {
            quoted('\'', end + 1, word.equalsIgnoreCase("e"));
        } else {
            nesting.word(word);
            take(SqlToken.Kind.WORD, end);
        }
    }

    private void other(char character) {
        if (character == ';' && nesting.isOutermost()) {
            nesting.statementEnded();
            take(SqlToken.Kind.END, at + 1);
        } else {
            nesting.character(character);
            take(SqlToken.Kind.OTHER, at + 1);
        }
    }

    private void take(SqlToken.Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(at, Math.min(end, sql.length()))));
        at = end;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(sql).region(at, sql.length());
    }

    /** How deep in parentheses, or in the body of an SQL function, a semicolon stands. */
    private static final class Nesting {

        private static final int DECIDING_WORDS = 4;

        private final List<String> firstWords = new ArrayList<>();
        private int parentheses;
        private int blocks;

        void word(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (firstWords.size() < DECIDING_WORDS) {
                firstWords.add(lower);
            }
            if (parentheses > 0 || !createsRoutine()) {
                return;
            }
            if (lower.equals("begin") || (lower.equals("case") && blocks > 0)) {
                blocks++;
            } else if (lower.equals("end") && blocks > 0) {
                blocks--;
            }
        }

        private boolean createsRoutine() {
            return String.join(" ", firstWords).matches("create (or replace )?(function|procedure)\\b.*");
        }

        void character(char character) {
            if (character == '(') {
                parentheses++;
            } else if (character == ')' && parentheses > 0) {
                parentheses--;
            }
        }

        boolean isOutermost() {
            return parentheses == 0 && blocks == 0;
        }

        void statementEnded() {
            firstWords.clear();
        }
    }
}
