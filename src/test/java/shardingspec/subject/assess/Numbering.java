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
        return bySequence(table, column, column.isNarrow());
    }

    /** @param widen whether it gets 64 bits */
    static List<String> bySequence(Table table, Column column, boolean widen) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(table, column) + " DROP IDENTITY");
        if (widen) {
            statements.add(widened(table, column));
        }
        statements.addAll(sequence(table, column, name(table, column), "AS bigint", true));
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
            statements.add(alter(table, column) + " ADD GENERATED " + column.identity() + " AS IDENTITY"
                    + column.numbers()
                            .map(numbers -> " (" + numbers.options() + ")")
                            .orElse(""));
            statements.add(goOn(
                    table, column, "pg_get_serial_sequence('" + Fixes.name(table) + "', '" + column.name() + "')"));
        } else {
            statements.addAll(sequence(
                    table,
                    column,
                    sequence,
                    column.numbers()
                            .map(numbers -> "AS " + numbers.type() + " " + numbers.options())
                            .orElse("AS " + column.type()),
                    column.numbers().map(Column.Numbers::owned).orElse(true)));
        }
        return List.copyOf(statements);
    }

    private static List<String> sequence(Table table, Column column, String name, String definition, boolean owned) {
        List<String> statements = new ArrayList<>(List.of("CREATE SEQUENCE " + name + " " + definition));
        table.owner()
                .ifPresent(owner -> statements.add("ALTER SEQUENCE " + name + " OWNER TO " + Identifier.quoted(owner)));
        if (owned) {
            statements.add("ALTER SEQUENCE " + name + " OWNED BY " + Fixes.name(table) + "."
                    + Identifier.quoted(column.name()));
        }
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
