package shardingspec.subject.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A script as it is written: its header, and its statements with their names. */
final class ScriptText {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> names = new HashSet<>();

    ScriptText(String title, String idea, String why, String expect, String tryNext) {
        text.append("-- ").append(title).append("\n--\n");
        part("Idea:   ", idea);
        part("Why:    ", why);
        part("Expect: ", expect);
        part("Try:    ", tryNext);
        part("Nodes:  ", "coordinator");
    }

    private void part(String key, String words) {
        text.append("-- ").append(key).append(words).append('\n');
    }

    /** Statements of one kind, the first of them with a comment. */
    void add(String name, String comment, List<String> statements) {
        String before = comment;
        for (String statement : statements) {
            add(name, before, statement);
            before = "";
        }
    }

    /** @param name made unique, if it is not */
    void add(String name, String comment, String statement) {
        text.append("\n-- name: ").append(unique(name)).append('\n');
        if (!comment.isEmpty()) {
            text.append("-- ").append(comment).append('\n');
        }
        text.append(statement).append(";\n");
    }

    private String unique(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\W+", "_");
        String candidate = plain;
        for (int number = 2; !names.add(candidate); number++) {
            candidate = plain + "_" + number;
        }
        return candidate;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
