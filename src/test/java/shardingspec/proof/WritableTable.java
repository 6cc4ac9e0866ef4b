package shardingspec.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A distributed table whose rows can be copied within a tenant, so that each type, check and foreign key is kept: nothing but its
 * primary key makes its rows unlike, and no trigger changes what is written.
 *
 * @param name with its schema, as SQL writes it
 * @param key the column of its primary key that is not the tenant's
 * @param keyType of it
 * @param tenantColumn by which it is distributed
 * @param tenantIsOwn whether the column is there on the plain server too; else it is added for Citus
 * @param tenantType of the column
 * @param version a column that may hold any number; empty if there is none
 * @param versionType of it
 * @param columns all that can be written and that the plain server has
 * @param templates keys of rows with their tenants
 */
record WritableTable(
        String name,
        String key,
        String keyType,
        String tenantColumn,
        boolean tenantIsOwn,
        String tenantType,
        Optional<String> version,
        String versionType,
        List<String> columns,
        List<Template> templates) {

    /** A row to copy. */
    record Template(String key, String tenant) {}

    /** How many keys a client has to itself. */
    static final long ROWS_OF_A_CLIENT = 100_000;

    WritableTable {
        columns = List.copyOf(columns);
        templates = List.copyOf(templates);
    }

    /** The key of a client's row of that number. */
    String value(long client, long number) {
        return LoadKeys.value(keyType, client * ROWS_OF_A_CLIENT + number);
    }

    /** The client that such a key belongs to. */
    static long client(String value) {
        return LoadKeys.number(value) / ROWS_OF_A_CLIENT;
    }

    /** The same table for the tenants of one client only. */
    WritableTable of(Set<String> tenants) {
        return new WritableTable(
                name,
                key,
                keyType,
                tenantColumn,
                tenantIsOwn,
                tenantType,
                version,
                versionType,
                columns,
                templates.stream()
                        .filter(template -> tenants.contains(template.tenant()))
                        .toList());
    }

    String insert(CopiedRow row, boolean onCluster) {
        boolean addTenant = onCluster && !tenantIsOwn;
        String values = columns.stream()
                .map(column -> column.equals(key)
                        ? literal(row.value(), keyType)
                        : version.filter(column::equals).isPresent()
                                ? literal(String.valueOf(row.version()), versionType)
                                : quoted(column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " ("
                + columns.stream().map(WritableTable::quoted).collect(Collectors.joining(", "))
                + (addTenant ? ", " + quoted(tenantColumn) : "") + ") OVERRIDING SYSTEM VALUE SELECT " + values
                + (addTenant ? ", " + quoted(tenantColumn) : "") + " FROM " + name
                + where(row.template(), row.tenant(), onCluster);
    }

    /** Only of a table with a version. */
    String update(CopiedRow row, boolean onCluster) {
        return "UPDATE " + name + " SET " + quoted(version.orElseThrow()) + " = "
                + literal(String.valueOf(row.version()), versionType) + where(row.value(), row.tenant(), onCluster);
    }

    String read(CopiedRow row) {
        return "SELECT " + version.map(WritableTable::quoted).orElse("0") + " AS version FROM " + name
                + where(row.value(), row.tenant(), true);
    }

    /** Every row that some client wrote. */
    String readAll() {
        String text = quoted(key) + "::text";
        return "SELECT " + text + " AS key, "
                + version.map(WritableTable::quoted).orElse("0") + " AS version FROM " + name
                + " WHERE "
                + switch (keyType) {
                    case "integer", "bigint" -> quoted(key) + " >= " + LoadKeys.FIRST;
                    case "uuid" -> text + " LIKE '" + LoadKeys.UUID_PREFIX + "%'";
                    default -> text + " LIKE '" + LoadKeys.TEXT_PREFIX + "%'";
                }
                + " ORDER BY 1";
    }

    private String where(String value, String tenant, boolean onCluster) {
        return " WHERE "
                + (onCluster || tenantIsOwn ? quoted(tenantColumn) + " = " + literal(tenant, tenantType) + " AND " : "")
                + quoted(key) + " = " + literal(value, keyType);
    }

    private static String literal(String value, String type) {
        return "'" + value.replace("'", "''") + "'::" + type;
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }
}
