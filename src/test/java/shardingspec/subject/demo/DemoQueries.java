package shardingspec.subject.demo;

import java.util.List;
import shardingspec.subject.Query;

/** What the demo's application asks in every phase. */
public final class DemoQueries {

    private static final List<String> SCRIPTS = List.of(
            "queries/20_single_shard_query.sql", "queries/21_cross_shard_query.sql", "queries/22_join_queries.sql");

    private DemoQueries() {}

    /** All of them, in the order of their scripts. */
    public static List<Query> all() {
        return Query.of(SCRIPTS);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Query named(String name) {
        return all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no query named " + name + " in " + SCRIPTS));
    }
}
