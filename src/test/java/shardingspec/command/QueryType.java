package shardingspec.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;

/** Which of the baseline's queries {@code -Dgroups=demo} shows. Three types are a script each; aggregates stand in all. */
public enum QueryType {
    SINGLE_SHARD("queries/20_single_shard_query.sql"),
    CROSS_SHARD("queries/21_cross_shard_query.sql"),
    JOIN("queries/22_join_queries.sql"),
    AGGREGATE(""),
    ALL("");

    private static final Pattern AGGREGATION = Pattern.compile("\\b(count|sum|avg)\\(");

    private final String script;

    QueryType(String script) {
        this.script = script;
    }

    /** @throws SettingsException if there is no such type */
    public static QueryType of(Settings settings) {
        String value = settings.text(Setting.QUERY).strip();
        return Arrays.stream(values())
                .filter(type -> type.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new SettingsException("QUERY must be one of "
                        + Arrays.stream(values()).map(QueryType::toString).collect(Collectors.joining(", "))
                        + ", but is \"" + value + "\""));
    }

    /** In the order of their scripts. */
    public List<Query> queries() {
        return DemoQueries.all().stream().filter(this::includes).toList();
    }

    private boolean includes(Query query) {
        return switch (this) {
            case ALL -> true;
            case AGGREGATE -> AGGREGATION.matcher(query.sql()).find();
            case SINGLE_SHARD, CROSS_SHARD, JOIN -> query.script().equals(script);
        };
    }

    /** {@code single-shard}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
