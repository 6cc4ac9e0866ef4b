package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.List;

/** How the rows of a table get their numbers: on one server, and on many. */
final class Numbering {

    private Numbering() {}

    static String widened(Table table, Column column) {
        return alter(table, column) + " TYPE bigint";
    }

    /** An identity column as one that a sequence fills. */
    static List<String> bySequence(Table table, Column column) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(table, column) + " DROP IDENTITY");
        if (column.isNarrow()) {
            statements.add(widened(table, column));
        }
        statements.addAll(sequence(table, column, name(table, column), "bigint"));
        return List.copyOf(statements);
    }

    /** On one server again; the sequence that Citus knows cannot be altered, and is made anew. */
    static List<String> asBefore(Table table, Column column) {
        String sequence = column.sequence().orElseGet(() -> name(table, column));
        List<String> statements =
                new ArrayList<>(List.of(alter(table, column) + " DROP DEFAULT", "DROP SEQUENCE " + sequence));
        if (column.isNarrow()) {
            statements.add(alter(table, column) + " TYPE " + column.type());
        }
        if (column.isIdentity()) {
            statements.add(alter(table, column) + " ADD GENERATED " + column.identity() + " AS IDENTITY");
            statements.add(goOn(
                    table, column, "pg_get_serial_sequence('" + Fixes.name(table) + "', '" + column.name() + "')"));
        } else {
            statements.addAll(sequence(table, column, sequence, column.type()));
        }
        return List.copyOf(statements);
    }

    private static List<String> sequence(Table table, Column column, String name, String type) {
        List<String> statements = new ArrayList<>(List.of("CREATE SEQUENCE " + name + " AS " + type));
        table.owner()
                .ifPresent(owner -> statements.add("ALTER SEQUENCE " + name + " OWNER TO " + Identifier.quoted(owner)));
        statements.add(
                "ALTER SEQUENCE " + name + " OWNED BY " + Fixes.name(table) + "." + Identifier.quoted(column.name()));
        statements.add(goOn(table, column, "'" + name + "'"));
        statements.add(alter(table, column) + " SET DEFAULT nextval('" + name + "')");
        return List.copyOf(statements);
    }

    /** Above what is there. */
    private static String goOn(Table table, Column column, String sequence) {
        return "SELECT setval(" + sequence + ", coalesce(max(" + Identifier.quoted(column.name())
                + "), 0) + 1, false) FROM " + Fixes.name(table);
    }

    private static String alter(Table table, Column column) {
        return "ALTER TABLE " + Fixes.name(table) + " ALTER COLUMN " + Identifier.quoted(column.name());
    }

    /** As PostgreSQL names the sequence of an identity column. */
    private static String name(Table table, Column column) {
        return Identifier.of(table.schema() + "." + table.name() + "_" + column.name() + "_seq");
    }
}
