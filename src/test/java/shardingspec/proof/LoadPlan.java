package shardingspec.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Column;
import shardingspec.subject.assess.ForeignKey;
import shardingspec.subject.assess.Key;
import shardingspec.subject.assess.Place;
import shardingspec.subject.assess.Table;
import shardingspec.subject.assess.UserWrite;

/**
 * What an application does while the cluster is changed.
 *
 * @param tables whose rows are copied and changed, and read
 * @param writes of the user's own, which then take the place of those that are made up
 * @param notes which writes are in it, and which are not and why
 * @param refused writes that Citus refuses, by their names, with what it said
 */
record LoadPlan(
        List<WritableTable> tables, List<WriteTemplate> writes, List<String> notes, Map<String, String> refused) {

    private static final int ROWS_OF_A_TABLE = 400;

    LoadPlan {
        tables = List.copyOf(tables);
        writes = List.copyOf(writes);
        notes = List.copyOf(notes);
        refused = Map.copyOf(refused);
    }

    boolean isEmpty() {
        return tables.isEmpty() && writes.isEmpty();
    }

    /** Tries each write of the user once, and takes it back. */
    static LoadPlan of(Assessment assessment, List<WritableTable> tables, Session here) {
        List<WriteTemplate> fit = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        for (UserWrite write : assessment.writes()) {
            Place place = assessment.layout().of(write.table());
            Optional<String> unfit =
                    place.isDistributed() ? write.unfit() : Optional.of(write.table() + " is not distributed");
            if (unfit.isPresent()) {
                notes.add(write.name() + " is not in the load: " + unfit.get());
                continue;
            }
            WriteTemplate template = template(write, place, assessment, here);
            Optional<String> failure = template.rows().isEmpty() ? Optional.of("no rows") : tried(template, here);
            if (template.rows().isEmpty()) {
                notes.add(write.name() + " is not in the load: " + write.table() + " has no row to take values from");
            } else if (failure.isPresent()) {
                refused.put(write.name(), failure.get());
                notes.add(write.name() + " is not in the load: it was refused");
            } else {
                fit.add(template);
                notes.add(write.name() + ": " + write.kind() + " of " + write.table());
            }
        }
        return new LoadPlan(tables, fit, notes, refused);
    }

    private static Optional<String> tried(WriteTemplate template, Session here) {
        List<Map<String, Optional<String>>> rows =
                template.rows().values().iterator().next();
        here.require("BEGIN");
        Outcome outcome = here.run(template.sql(rows.get(0), rows.get(rows.size() - 1), 0));
        here.require("ROLLBACK");
        return outcome.failure()
                // A row that others refer to cannot be deleted, on plain PostgreSQL neither.
                .filter(failure -> !failure.sqlState().startsWith("23"))
                .map(failure ->
                        failure + "\n" + template.write().sql().indent(4).stripTrailing());
    }

    private static WriteTemplate template(UserWrite write, Place place, Assessment assessment, Session here) {
        Table table = place.table();
        Map<String, String> types =
                table.columns().stream().collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
        types.putIfAbsent(place.column(), assessment.layout().type());
        Set<String> referring = assessment.catalog().foreignKeys().stream()
                .filter(key -> key.table().equals(table.qualified()))
                .map(ForeignKey::columns)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<String> unlike = table.keys().stream()
                .map(Key::columns)
                .flatMap(List::stream)
                .filter(column -> !column.equals(place.column()) && !referring.contains(column))
                .filter(column -> LoadKeys.suits(types.getOrDefault(column, "")))
                .collect(Collectors.toSet());
        return new WriteTemplate(
                write,
                WritableTables.quoted(table),
                types,
                place.column(),
                table.keys().stream()
                        .filter(key -> key.kind() == Key.Kind.PRIMARY)
                        .flatMap(key -> key.columns().stream())
                        .toList(),
                unlike,
                table.columns().stream()
                        .filter(column -> !column.generated())
                        .map(Column::name)
                        .toList(),
                rows(table, place.column(), types.keySet(), here));
    }

    private static Map<String, List<Map<String, Optional<String>>>> rows(
            Table table, String tenant, Set<String> columns, Session here) {
        List<String> names = columns.stream().sorted().toList();
        Rows rows = here.rows("SELECT "
                + names.stream()
                        .map(column -> WritableTables.quoted(column) + "::text, " + WritableTables.quoted(column)
                                + " IS NULL AS " + WritableTables.quoted("no " + column))
                        .collect(Collectors.joining(", "))
                + " FROM " + WritableTables.quoted(table) + " ORDER BY "
                + IntStream.range(0, names.size())
                        .mapToObj(at -> String.valueOf(2 * at + 1))
                        .collect(Collectors.joining(", "))
                + " LIMIT " + ROWS_OF_A_TABLE);
        Map<String, List<Map<String, Optional<String>>>> byTenant = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, Optional<String>> values = new HashMap<>();
            for (String column : names) {
                boolean none = rows.value(row, "no " + column).equals("t");
                values.put(column, none ? Optional.empty() : Optional.of(rows.value(row, column)));
            }
            byTenant.computeIfAbsent(rows.value(row, tenant), one -> new ArrayList<>())
                    .add(values);
        }
        return byTenant;
    }

    /**
     * A part of it for tenants that no other part writes to, so that the order of its writes is all the order there is.
     *
     * @param number of the part, from 0
     * @param parts how many there are
     */
    LoadPlan part(int number, int parts) {
        Set<String> tenants = new TreeSet<>();
        writes.forEach(write -> tenants.addAll(write.rows().keySet()));
        tables.forEach(table -> table.templates().forEach(template -> tenants.add(template.tenant())));
        Set<String> own = new HashSet<>();
        int place = 0;
        for (String tenant : tenants) {
            if (place++ % parts == number) {
                own.add(tenant);
            }
        }
        return new LoadPlan(
                tables.stream()
                        .map(table -> table.of(own))
                        .filter(table -> !table.templates().isEmpty())
                        .toList(),
                writes.stream()
                        .map(write -> write.of(own))
                        .filter(write -> !write.rows().isEmpty())
                        .toList(),
                notes,
                refused);
    }
}
