package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;

/** Everything in a user's database that decides how it can be sharded. */
public record Catalog(List<Table> tables, List<ForeignKey> foreignKeys, List<View> views) {

    public Catalog {
        tables = List.copyOf(tables);
        foreignKeys = List.copyOf(foreignKeys);
        views = List.copyOf(views);
    }

    Optional<Table> find(String qualified) {
        return tables.stream()
                .filter(table -> table.qualified().equals(qualified))
                .findFirst();
    }

    /** Those of a table. */
    List<ForeignKey> from(String table) {
        return foreignKeys.stream().filter(key -> key.table().equals(table)).toList();
    }

    /** Those that refer to a table. */
    List<ForeignKey> to(String table) {
        return foreignKeys.stream().filter(key -> key.target().equals(table)).toList();
    }

    /** Whether a column has a foreign key of its own to a table. */
    boolean refers(String table, String column, String target) {
        return from(table).stream()
                .anyMatch(key ->
                        key.columns().equals(List.of(column)) && key.target().equals(target));
    }
}
