package shardingspec.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shardingspec.sql.SqlText;
import shardingspec.subject.assess.UserWrite;
import shardingspec.workload.Operation;

/**
 * A write of the user's application with rows whose values it can take, and what it takes to do the same elsewhere.
 *
 * @param table as SQL writes it
 * @param types of the table's columns
 * @param tenantColumn by which it is distributed
 * @param key the columns of its primary key
 * @param unlike columns whose values may be there only once, and whose row the user's statement would make twice
 * @param columns that the plain server has too and that can be written
 * @param rows of the table, by tenant
 */
record WriteTemplate(
        UserWrite write,
        String table,
        Map<String, String> types,
        String tenantColumn,
        List<String> key,
        Set<String> unlike,
        List<String> columns,
        Map<String, List<Map<String, Optional<String>>>> rows) {

    WriteTemplate {
        types = Map.copyOf(types);
        key = List.copyOf(key);
        unlike = Set.copyOf(unlike);
        columns = List.copyOf(columns);
        rows = Map.copyOf(rows);
    }

    Operation.Kind kind() {
        return Operation.Kind.valueOf(write.kind().name());
    }

    /** The same write for the tenants of one client only. */
    WriteTemplate of(Set<String> tenants) {
        return new WriteTemplate(
                write,
                table,
                types,
                tenantColumn,
                key,
                unlike,
                columns,
                rows.entrySet().stream()
                        .filter(entry -> tenants.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * The statement with values, which returns the rows that it wrote.
     *
     * @param row that it is about
     * @param other of the same tenant, for what is set
     * @param number that nobody used before
     */
    String sql(Map<String, Optional<String>> row, Map<String, Optional<String>> other, long number) {
        Set<String> conditions = conditions();
        Map<String, String> values = new HashMap<>();
        for (String parameter : write.parameters()) {
            boolean own = conditions.contains(parameter) || parameter.equals(tenantColumn);
            Optional<String> value = write.kind() == UserWrite.Kind.INSERT
                    ? unlike.contains(parameter) ? Optional.of(fresh(parameter, number)) : get(row, parameter)
                    : own || unlike.contains(parameter) ? get(row, parameter) : get(other, parameter);
            values.put(parameter, literal(value, types.getOrDefault(parameter, "text")));
        }
        return SqlText.interpolate(write.sql(), values) + " RETURNING *";
    }

    private static Optional<String> get(Map<String, Optional<String>> row, String column) {
        return Optional.ofNullable(row.get(column)).flatMap(value -> value);
    }

    /** Parameters behind WHERE. */
    private Set<String> conditions() {
        int where = write.sql().toLowerCase(Locale.ROOT).lastIndexOf("where");
        return where < 0 ? Set.of() : Set.copyOf(SqlText.variables(write.sql().substring(where)));
    }

    private String fresh(String column, long number) {
        return LoadKeys.value(types.getOrDefault(column, "text"), number);
    }

    static String literal(Optional<String> value, String type) {
        return value.map(text -> "'" + text.replace("'", "''") + "'::" + type).orElse("NULL::" + type);
    }

    /** What gives the plain server the row that the cluster returned. */
    List<String> replay(Map<String, @Nullable String> written) {
        String where = key.stream()
                .map(column -> WritableTables.quoted(column) + " = "
                        + literal(Optional.ofNullable(written.get(column)), types.getOrDefault(column, "text")))
                .collect(Collectors.joining(" AND "));
        String delete = "DELETE FROM " + table + " WHERE " + where;
        if (write.kind() == UserWrite.Kind.DELETE) {
            return List.of(delete);
        }
        String insert = "INSERT INTO " + table + " ("
                + columns.stream().map(WritableTables::quoted).collect(Collectors.joining(", "))
                + ") OVERRIDING SYSTEM VALUE VALUES ("
                + columns.stream()
                        .map(column ->
                                literal(Optional.ofNullable(written.get(column)), types.getOrDefault(column, "text")))
                        .collect(Collectors.joining(", "))
                + ")";
        // Rows that refer to it stay: it is the same row with other values.
        return List.of("SET LOCAL session_replication_role = replica", delete, insert);
    }
}
