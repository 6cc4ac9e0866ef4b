package shardingspec.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file of SQL as psql takes it, such as pg_dump writes. */
public record SqlDump(String file, String text, List<Part> parts) {

    private static final Pattern COPY_FROM_STDIN =
            Pattern.compile("copy\\b.*\\bfrom\\s+stdin\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String END_OF_ROWS = "\\.";

    /** What it consists of, in order. Lines are counted from 1. */
    public sealed interface Part {

        int line();

        /** A statement without its semicolon. */
        record Statement(int line, String sql) implements Part {}

        /** {@code COPY … FROM stdin} with its rows, a line each. */
        record CopyRows(int line, String sql, String rows) implements Part {}

        /** A command of psql's own, {@code \restrict}. */
        record PsqlCommand(int line, String text) implements Part {}
    }

    public SqlDump {
        parts = List.copyOf(parts);
    }

    /** @throws ScriptSyntaxException if its last statement, or the rows of a COPY, do not end */
    public static SqlDump parse(String file, String text) {
        return new SqlDump(file, text, new Parser(file, text.lines().toList()).parse());
    }

    private static final class Parser {
        private final String file;
        private final List<String> lines;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder sql = new StringBuilder();
        private int start;
        private int next;

        Parser(String file, List<String> lines) {
            this.file = file;
            this.lines = lines;
        }

        List<Part> parse() {
            while (next < lines.size()) {
                String line = lines.get(next++);
                if (!sql.isEmpty()) {
                    append(line);
                } else if (line.startsWith("\\")) {
                    parts.add(new Part.PsqlCommand(next, line.strip()));
                } else if (!line.isBlank() && !line.stripLeading().startsWith("--")) {
                    start = next;
                    append(line);
                }
            }
            if (!sql.isEmpty()) {
                throw new ScriptSyntaxException(file + " line " + start + ": this statement has no semicolon");
            }
            return parts;
        }

        private void append(String line) {
            sql.append(line).append('\n');
            // Only such a line can end one: a long statement is not read again with each of its lines.
            if (line.indexOf(';') >= 0 && SqlText.endsStatement(sql)) {
                SqlText.statements(sql.toString()).forEach(this::add);
                sql.setLength(0);
            }
        }

        private void add(String statement) {
            if (COPY_FROM_STDIN.matcher(statement).matches()) {
                parts.add(new Part.CopyRows(start, statement, rows()));
            } else {
                parts.add(new Part.Statement(start, statement));
            }
        }

        private String rows() {
            StringBuilder rows = new StringBuilder();
            while (next < lines.size()) {
                String line = lines.get(next++);
                if (line.equals(END_OF_ROWS)) {
                    return rows.toString();
                }
                rows.append(line).append('\n');
            }
            throw new ScriptSyntaxException(file + " line " + start + ": the rows of this COPY do not end with \\.");
        }
    }
}
