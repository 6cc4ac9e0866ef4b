package shardingspec.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptStatement;

/** Which statements a lesson shows: those that it names, with what the spec was told put in. */
final class ShownStatements {

    private static final String IF_ANY = "?";

    private ShownStatements() {}

    static List<String> of(Lesson lesson, String script, List<Object> arguments) {
        return Arrays.stream(lesson.statements())
                .map(name -> filled(name, arguments))
                .flatMap(name -> name.endsWith(IF_ANY)
                        ? inScript(script, name.substring(0, name.length() - IF_ANY.length()))
                        : Stream.of(name))
                .toList();
    }

    private static String filled(String name, List<Object> arguments) {
        String filled = name;
        for (int index = 0; index < arguments.size(); index++) {
            filled = filled.replace("{" + index + "}", String.valueOf(arguments.get(index)));
        }
        return filled;
    }

    private static Stream<String> inScript(String script, String name) {
        return ScriptParser.load(script).statements().stream()
                .map(ScriptStatement::name)
                .filter(name::equals);
    }
}
