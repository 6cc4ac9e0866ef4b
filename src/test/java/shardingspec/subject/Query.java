package shardingspec.subject;

import java.util.List;
import shardingspec.sql.ScriptParser;

/**
 * A query that is asked in every phase, and always with the same answer.
 *
 * @param name as in its script
 * @param comment what its script says of it
 */
public record Query(String name, String script, String comment, String sql) {

    /** The queries of scripts, in their order. */
    public static List<Query> of(List<String> scripts) {
        return scripts.stream()
                .map(ScriptParser::load)
                .flatMap(script -> script.statements().stream()
                        .map(statement ->
                                new Query(statement.name(), script.name(), statement.comment(), statement.sql())))
                .toList();
    }

    /** So that a parameterised spec is named after it. */
    @Override
    public String toString() {
        return name;
    }
}
