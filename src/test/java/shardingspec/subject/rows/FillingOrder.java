package shardingspec.subject.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shardingspec.subject.assess.Catalog;
import shardingspec.subject.assess.ForeignKey;
import shardingspec.subject.assess.Table;

/** The order in which tables get rows: what others refer to comes first. */
final class FillingOrder {

    private FillingOrder() {}

    /** A circle is opened where a foreign key may be empty, or else by name. */
    static List<Table> of(Catalog catalog) {
        List<Table> rest = new ArrayList<>(catalog.tables());
        rest.sort(Comparator.comparing(Table::qualified));
        List<Table> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            Table next = rest.stream()
                    .filter(table -> waitsFor(table, rest, catalog, false).isEmpty())
                    .findFirst()
                    .or(() -> rest.stream()
                            .filter(table ->
                                    waitsFor(table, rest, catalog, true).isEmpty())
                            .findFirst())
                    .orElse(rest.get(0));
            ordered.add(next);
            rest.remove(next);
        }
        return List.copyOf(ordered);
    }

    /** Foreign keys of a table to others that have no rows yet. */
    private static List<ForeignKey> waitsFor(Table table, List<Table> rest, Catalog catalog, boolean onlyRequired) {
        return catalog.foreignKeys().stream()
                .filter(key ->
                        key.table().equals(table.qualified()) && !key.target().equals(table.qualified()))
                .filter(key -> rest.stream().anyMatch(other -> other.qualified().equals(key.target())))
                .filter(key -> !onlyRequired || isRequired(key, table))
                .toList();
    }

    static boolean isRequired(ForeignKey key, Table table) {
        return table.columns().stream()
                .filter(column -> key.columns().contains(column.name()))
                .allMatch(column -> column.notNull());
    }
}
