package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that make a table fit to be distributed, and those that take it back. */
final class Fixes {

    private static final String USING = "USING \\w+ \\(";

    private Fixes() {}

    static String drop(Table table, Key key) {
        return key.isConstraint()
                ? "ALTER TABLE " + name(table) + " DROP CONSTRAINT " + Identifier.quoted(key.name())
                : "DROP INDEX " + Identifier.of(table.schema() + "." + key.name());
    }

    /** As it was. */
    static String restore(Table table, Key key) {
        return key.isConstraint()
                ? "ALTER TABLE " + name(table) + " ADD CONSTRAINT " + Identifier.quoted(key.name()) + " "
                        + key.definition()
                : key.definition();
    }

    /** With the distribution column in it. */
    static String widened(Place place, Key key) {
        String column = Identifier.quoted(place.column());
        String definition = key.definition();
        String wider = key.kind() == Key.Kind.PRIMARY || key.kind() == Key.Kind.UNIQUE
                ? definition.replaceFirst("\\(", Matcher.quoteReplacement("(" + column + ", "))
                : widened(definition, key.kind() == Key.Kind.EXCLUSION ? column + " WITH =, " : column + ", ");
        return restore(place.table(), new Key(key.name(), key.kind(), key.columns(), wider));
    }

    private static String widened(String definition, String first) {
        Matcher using = Pattern.compile(USING).matcher(definition);
        return using.find()
                ? definition.substring(0, using.end()) + first + definition.substring(using.end())
                : definition;
    }

    static String drop(ForeignKey key) {
        return "ALTER TABLE " + Identifier.of(key.relation()) + " DROP CONSTRAINT " + Identifier.quoted(key.name());
    }

    static String restore(ForeignKey key) {
        return add(key, key.definition());
    }

    private static String add(ForeignKey key, String definition) {
        return "ALTER TABLE " + Identifier.of(key.relation()) + " ADD CONSTRAINT " + Identifier.quoted(key.name()) + " "
                + definition;
    }

    /** Whether a foreign key of two distributed tables compares their distribution columns. */
    static boolean comparesTenants(ForeignKey key, Place from, Place to) {
        int place = key.columns().indexOf(from.column());
        return place >= 0 && key.targetColumns().get(place).equals(to.column());
    }

    static boolean emptiesOnDelete(ForeignKey key) {
        return key.onDelete().startsWith("SET ");
    }

    /** The distribution column of a row never changes. */
    static boolean changesOnUpdate(ForeignKey key) {
        return !key.onUpdate().equals("NO ACTION") && !key.onUpdate().equals("RESTRICT");
    }

    /**
     * A foreign key of two distributed tables as it can be there: with their distribution columns, and without an action that
     * would empty one. Empty if it cannot be.
     */
    static Optional<String> colocated(ForeignKey key, Place from, Place to) {
        List<String> columns = new ArrayList<>(key.columns());
        List<String> targets = new ArrayList<>(key.targetColumns());
        if (!comparesTenants(key, from, to)) {
            if (columns.contains(from.column()) || targets.contains(to.column())) {
                return Optional.empty();
            }
            columns.add(0, from.column());
            targets.add(0, to.column());
        }
        String definition = "FOREIGN KEY (" + Identifier.list(columns) + ") REFERENCES " + Identifier.of(key.target())
                + " (" + Identifier.list(targets) + ")"
                + action(" ON UPDATE ", changesOnUpdate(key) ? "NO ACTION" : key.onUpdate())
                + action(" ON DELETE ", emptiesOnDelete(key) ? "NO ACTION" : key.onDelete())
                + (key.definition().contains(" DEFERRABLE") ? " DEFERRABLE" : "")
                + (key.definition().contains(" INITIALLY DEFERRED") ? " INITIALLY DEFERRED" : "");
        return Optional.of(add(key, definition));
    }

    private static String action(String on, String what) {
        return what.equals("NO ACTION") ? "" : on + what;
    }

    /**
     * The column that a table lacks, filled by a foreign key.
     *
     * @param type of the column
     */
    static List<String> backfill(Place place, ForeignKey way, Place parent, String type) {
        String table = name(place.table());
        String column = Identifier.quoted(place.column());
        StringBuilder same = new StringBuilder();
        for (int index = 0; index < way.columns().size(); index++) {
            same.append(index == 0 ? "" : " AND ")
                    .append("p.")
                    .append(Identifier.quoted(way.targetColumns().get(index)))
                    .append(" = t.")
                    .append(Identifier.quoted(way.columns().get(index)));
        }
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + table + " ADD COLUMN " + column + " " + type);
        if (!place.table().triggers().isEmpty()) {
            statements.add("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
        statements.add("UPDATE " + table + " AS t SET " + column + " = p." + Identifier.quoted(parent.column())
                + " FROM " + name(parent.table()) + " AS p WHERE " + same);
        if (!place.table().triggers().isEmpty()) {
            statements.add("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        statements.add("ALTER TABLE " + table + " ALTER COLUMN " + column + " SET NOT NULL");
        return List.copyOf(statements);
    }

    static String name(Table table) {
        return Identifier.of(table.qualified());
    }
}
