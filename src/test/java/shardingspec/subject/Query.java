package shardingspec.subject;

import java.util.List;
import shardingspec.sql.ScriptParser;

/**
 * A query of the baseline: asked in every phase, and always with the same answer.
 *
 * @param name as in its script
 * @param comment what its script says of it
 */
public record Query(String name, String script, String comment, String sql) {

    private static final List<String> SCRIPTS = List.of(
            "queries/20_single_shard_query.sql", "queries/21_cross_shard_query.sql", "queries/22_join_queries.sql");

    /** All of them, in the order of their scripts. */
    public static List<Query> all() {
        return SCRIPTS.stream()
                .map(ScriptParser::load)
                .flatMap(script -> script.statements().stream()
                        .map(statement ->
                                new Query(statement.name(), script.name(), statement.comment(), statement.sql())))
                .toList();
    }

    public static Query named(String name) {
        return all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no query named " + name + " in " + SCRIPTS));
    }

    /** So that a parameterised spec is named after it. */
    @Override
    public String toString() {
        return name;
    }
}
