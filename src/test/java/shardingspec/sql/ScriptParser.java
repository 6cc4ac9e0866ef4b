package shardingspec.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the scripts that psql reads too. Of psql's own commands it knows the one idiom that the scripts need, a default
 * for a variable: {@code \if :{?port} \else \set port 5432 \endif}, or {@code \getenv} for a secret.
 */
public final class ScriptParser {

    private static final Pattern DEFAULT =
            Pattern.compile("\\\\if :\\{\\?(\\w+)} \\\\else \\\\(set|getenv) (\\w+) (\\S+) \\\\endif");
    private static final Pattern HEADER_KEY = Pattern.compile("(Idea|Why|Expect|Try|Nodes|Set):\\s*(.*)");
    private static final String NAME = "name:";
    private static final String SAYS = "says:";
    private static final String ROWS = "rows:";
    private static final String UPSTREAM = "upstream:";
    private static final Set<String> PREFIXES = Set.of(NAME, UPSTREAM, SAYS, ROWS);
    private static final Pattern THREAD = Pattern.compile("[\\w.-]+/[\\w.-]+#\\d+ .+");
    private static final String REFUSED = "refused";
    private static final String EXPLAINED = "explained";
    private static final Set<String> MARKS = Set.of(REFUSED, EXPLAINED);
    private static final String ROOT = "/sql/";

    /** Scripts do not change while they run, and a report asks for each of them hundreds of times. */
    private static final Map<String, Script> LOADED = new ConcurrentHashMap<>();

    private ScriptParser() {}

    /**
     * Loads a script by its name below {@code src/main/resources/sql}, once.
     *
     * @throws ScriptSyntaxException if there is no such script, or it is not written as the scripts here are
     */
    public static Script load(String name) {
        return LOADED.computeIfAbsent(name, ScriptParser::read);
    }

    private static Script read(String name) {
        try (InputStream in = ScriptParser.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new ScriptSyntaxException("There is no script " + name + " below src/main/resources/sql");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text of a script.
     *
     * @throws ScriptSyntaxException if it is not written as the scripts here are
     */
    public static Script parse(String name, String text) {
        List<String> lines = text.lines().toList();
        int body = 0;
        while (body < lines.size() && lines.get(body).startsWith("--")) {
            body++;
        }
        Map<String, String> defaults = new HashMap<>();
        List<ScriptStatement> statements = statements(name, lines, body, defaults);
        return new Script(name, header(name, lines.subList(0, body)), defaults, statements);
    }

    /** From a line on. Comments before a name belong to nothing. */
    private static List<ScriptStatement> statements(
            String name, List<String> lines, int from, Map<String, String> defaults) {
        List<ScriptStatement> statements = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        int start = 0;
        for (int index = from; index < lines.size(); index++) {
            String line = lines.get(index);
            if (sql.isEmpty() && line.startsWith("\\")) {
                readDefault(name, index + 1, line, defaults);
            } else if (sql.isEmpty() && line.startsWith("--")) {
                String comment = line.substring(2).strip();
                if (comment.startsWith(NAME)) {
                    comments.clear();
                }
                comments.add(comment);
            } else if (!sql.isEmpty() || !line.isBlank()) {
                start = sql.isEmpty() ? index + 1 : start;
                sql.append(line).append('\n');
                if (SqlText.endsStatement(sql)) {
                    statements.add(statement(name, comments, sql.toString().strip(), start));
                    comments.clear();
                    sql.setLength(0);
                }
            }
        }
        if (!sql.isEmpty()) {
            throw new ScriptSyntaxException(name + " line " + start + ": the last statement has no semicolon");
        }
        refuseDuplicates(name, statements);
        return statements;
    }

    /**
     * Reads a script that a user wrote: it may lack what ours tell at their top.
     *
     * @throws ScriptSyntaxException if a statement has no name or no end, or shares its name with another
     */
    public static Script parseUsers(String name, String text) {
        return new Script(
                name,
                new Script.Header(name, "", "", "", "", "coordinator"),
                Map.of(),
                statements(name, text.lines().toList(), 0, new HashMap<>()));
    }

    private static ScriptStatement statement(String script, List<String> comments, String sql, int line) {
        String name = marked(comments, NAME).stream()
                .findFirst()
                .orElseThrow(() -> new ScriptSyntaxException(
                        script + " line " + line + ": a statement needs a line \"-- name: …\" before it"));
        boolean refused = comments.contains(REFUSED);
        boolean explained = comments.contains(EXPLAINED);
        List<String> upstream = marked(comments, UPSTREAM);
        upstream.stream()
                .filter(thread -> !THREAD.matcher(thread).matches())
                .findFirst()
                .ifPresent(thread -> {
                    throw new ScriptSyntaxException(script + " line " + line
                            + ": an upstream thread is written owner/name#number and what it is about, not: " + thread);
                });
        String prose = comments.stream()
                .filter(comment -> PREFIXES.stream().noneMatch(comment::startsWith))
                .filter(comment -> !MARKS.contains(comment))
                .collect(Collectors.joining(" "))
                .strip();
        String statement = SqlText.soleStatement(sql)
                .orElseThrow(() -> new ScriptSyntaxException(
                        script + " line " + line + ": one statement a name, and each on lines of its own"));
        String says = marked(comments, SAYS).stream().findFirst().orElse("");
        return new ScriptStatement(
                name, prose, refused, explained, upstream, says, rows(script, line, comments), statement, line);
    }

    private static OptionalInt rows(String script, int line, List<String> comments) {
        List<String> rows = marked(comments, ROWS);
        if (rows.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!rows.get(0).matches("\\d{1,6}")) {
            throw new ScriptSyntaxException(
                    script + " line " + line + ": rows: is followed by their number, not: " + rows.get(0));
        }
        return OptionalInt.of(Integer.parseInt(rows.get(0)));
    }

    private static List<String> marked(List<String> comments, String mark) {
        return comments.stream()
                .filter(comment -> comment.startsWith(mark))
                .map(comment -> comment.substring(mark.length()).strip())
                .toList();
    }

    private static void readDefault(String script, int line, String text, Map<String, String> defaults) {
        Matcher matcher = DEFAULT.matcher(text.strip());
        if (!matcher.matches() || !matcher.group(1).equals(matcher.group(3))) {
            throw new ScriptSyntaxException(script + " line " + line + ": the only psql command known here is "
                    + "\\if :{?name} \\else \\set name value \\endif (or \\getenv), not: " + text);
        }
        if (matcher.group(2).equals("set")) {
            defaults.put(matcher.group(1), matcher.group(4));
        }
    }

    private static void refuseDuplicates(String script, List<ScriptStatement> statements) {
        Set<String> names = new HashSet<>();
        for (ScriptStatement statement : statements) {
            if (!names.add(statement.name())) {
                throw new ScriptSyntaxException(script + " has two statements named " + statement.name());
            }
        }
    }

    private static Script.Header header(String script, List<String> lines) {
        Map<String, String> parts = new HashMap<>();
        String title = lines.isEmpty() ? "" : lines.get(0).substring(2).strip();
        String key = "";
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String text = line.substring(2).strip();
            Matcher matcher = HEADER_KEY.matcher(text);
            if (matcher.matches()) {
                key = matcher.group(1);
                parts.put(key, matcher.group(2));
            } else if (!text.isEmpty()) {
                parts.merge(key, text, (before, more) -> before + " " + more);
            }
        }
        boolean complete = Stream.of("Idea", "Why", "Expect", "Try", "Nodes")
                .noneMatch(part -> parts.getOrDefault(part, "").isBlank());
        if (title.isEmpty() || !complete) {
            throw new ScriptSyntaxException(script + ": the header needs a title, Idea, Why, Expect, Try and Nodes");
        }
        return new Script.Header(
                title,
                parts.getOrDefault("Idea", ""),
                parts.getOrDefault("Why", ""),
                parts.getOrDefault("Expect", ""),
                parts.getOrDefault("Try", ""),
                parts.getOrDefault("Nodes", ""));
    }
}
