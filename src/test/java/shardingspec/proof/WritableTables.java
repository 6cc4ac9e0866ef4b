package shardingspec.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Column;
import shardingspec.subject.assess.Key;
import shardingspec.subject.assess.Place;
import shardingspec.subject.assess.Table;
import shardingspec.subject.assess.TenantPath;

/** Finds the tables that a load can write to without knowing what they are about. */
final class WritableTables {

    private static final Set<String> NUMBERS = Set.of("integer", "bigint", "text", "character varying", "numeric");

    /** So that a load works on many tenants, and the largest is among them. */
    private static final int TEMPLATES = 40;

    private WritableTables() {}

    /** @param plain the server on which the tables are as the user has them */
    static List<WritableTable> find(Assessment assessment, Session plain) {
        List<WritableTable> writable = new ArrayList<>();
        for (Place place : assessment.layout().distributed()) {
            table(assessment, place, plain).ifPresent(writable::add);
        }
        return List.copyOf(writable);
    }

    private static Optional<WritableTable> table(Assessment assessment, Place place, Session plain) {
        Table table = place.table();
        Optional<Column> key = keyColumn(table, place);
        boolean alike = table.keys().stream().allMatch(one -> one.kind() == Key.Kind.PRIMARY);
        boolean isRoot =
                assessment.layout().root().filter(table.qualified()::equals).isPresent();
        if (key.isEmpty()
                || !alike
                || isRoot
                || !table.triggers().isEmpty()
                || !table.rules().isEmpty()) {
            return Optional.empty();
        }
        String column = key.get().name();
        boolean refers = assessment.catalog().foreignKeys().stream()
                .anyMatch(foreign -> foreign.table().equals(table.qualified())
                        && foreign.columns().contains(column));
        List<WritableTable.Template> templates = templates(assessment, place, column, plain);
        if (refers || templates.isEmpty() || !LoadKeys.suits(key.get().type())) {
            return Optional.empty();
        }
        Optional<Column> version = version(assessment, table, place, plain);
        boolean own = table.columns().stream().anyMatch(one -> one.name().equals(place.column()));
        return Optional.of(new WritableTable(
                quoted(table),
                column,
                key.get().type(),
                place.column(),
                own,
                assessment.layout().type(),
                version.map(Column::name),
                version.map(Column::type).orElse(""),
                table.columns().stream()
                        .filter(one -> !one.generated())
                        .map(Column::name)
                        .toList(),
                templates));
    }

    /** The one column of the primary key that is not the tenant's. */
    private static Optional<Column> keyColumn(Table table, Place place) {
        List<String> others = table.keys().stream()
                .filter(key -> key.kind() == Key.Kind.PRIMARY)
                .flatMap(key -> key.columns().stream())
                .filter(column -> !column.equals(place.column()))
                .toList();
        return others.size() != 1
                ? Optional.empty()
                : table.columns().stream()
                        .filter(column -> column.name().equals(others.get(0)))
                        .findFirst();
    }

    /** One that no key, no check, no index and no computed column is about. */
    private static Optional<Column> version(Assessment assessment, Table table, Place place, Session plain) {
        Set<String> taken = new HashSet<>(Set.of(place.column()));
        assessment.catalog().foreignKeys().forEach(key -> {
            if (key.table().equals(table.qualified())) {
                taken.addAll(key.columns());
            }
            if (key.target().equals(table.qualified())) {
                taken.addAll(key.targetColumns());
            }
        });
        table.keys().forEach(key -> taken.addAll(key.columns()));
        List<String> definitions = plain.rows("SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint "
                        + "WHERE conrelid = '" + quoted(table) + "'::regclass AND contype = 'c' UNION ALL "
                        + "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = '" + quoted(table)
                        + "'::regclass UNION ALL SELECT pg_get_partkeydef('" + quoted(table) + "'::regclass) UNION ALL "
                        + "SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a "
                        + "ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE d.adrelid = '" + quoted(table)
                        + "'::regclass AND a.attgenerated <> ''")
                .column("definition");
        return table.columns().stream()
                .filter(column -> NUMBERS.contains(column.type()))
                .filter(column -> !column.generated() && !column.isIdentity() && !taken.contains(column.name()))
                .filter(column -> definitions.stream()
                        .noneMatch(definition -> Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b")
                                .matcher(definition)
                                .find()))
                .findFirst();
    }

    /** The tenant of a row that lacks the column is read by the foreign keys that lead to it. */
    private static List<WritableTable.Template> templates(
            Assessment assessment, Place place, String key, Session plain) {
        TenantPath path = TenantPath.of(place, assessment.layout(), "t");
        String tenant = path.tenant();
        Rows rows = plain.rows("SELECT DISTINCT ON (" + tenant + ") t." + quoted(key) + "::text AS key, " + tenant
                + "::text AS tenant FROM " + path.from() + " WHERE " + tenant + " IS NOT NULL ORDER BY " + tenant
                + ", t."
                + quoted(key) + " LIMIT " + TEMPLATES);
        List<WritableTable.Template> templates = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            templates.add(new WritableTable.Template(rows.value(row, "key"), rows.value(row, "tenant")));
        }
        return templates;
    }

    static String quoted(Table table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
