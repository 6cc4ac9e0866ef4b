package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Looks for what is in the way in a table's own definition, wherever it goes. */
final class DefinitionObstacles {

    private static final String POLICIES = """
            SELECT schemaname || '.' || tablename AS rel, policyname AS name, coalesce(qual, with_check) AS what
            FROM pg_policies WHERE concat(qual, with_check) ~ 'current_setting' ORDER BY rel, name""";

    /** Functions that are neither PostgreSQL's nor an extension's. */
    private static final String DEFAULTS = """
            SELECT DISTINCT n.nspname || '.' || c.relname AS rel, a.attname AS name, pg_get_expr(f.adbin, f.adrelid) AS what
            FROM pg_attrdef f JOIN pg_class c ON c.oid = f.adrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated = ''
            JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid AND d.refclassid = 'pg_proc'::regclass
            JOIN pg_proc p ON p.oid = d.refobjid AND p.provolatile <> 'i'
            WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid
                                                        AND e.deptype = 'e')
            ORDER BY rel, name""";

    private final Map<String, List<Found>> policies;
    private final Map<String, List<Found>> defaults;

    private record Found(String name, String what) {}

    private DefinitionObstacles(Map<String, List<Found>> policies, Map<String, List<Found>> defaults) {
        this.policies = policies;
        this.defaults = defaults;
    }

    static DefinitionObstacles read(Session session) {
        return new DefinitionObstacles(byTable(session.rows(POLICIES)), byTable(session.rows(DEFAULTS)));
    }

    private static Map<String, List<Found>> byTable(Rows rows) {
        Map<String, List<Found>> found = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            found.computeIfAbsent(rows.value(row, "rel"), table -> new ArrayList<>())
                    .add(new Found(rows.value(row, "name"), rows.value(row, "what")));
        }
        return found;
    }

    List<Obstacle> of(Place place) {
        Table table = place.table();
        List<Obstacle> found = new ArrayList<>();
        table.triggers()
                .forEach(trigger -> found.add(obstacle(
                        ObstacleKind.TRIGGER,
                        table,
                        trigger,
                        "SET citus.enable_unsafe_triggers TO on",
                        "it may then touch rows of the same tenant only")));
        table.rules()
                .forEach(rule -> found.add(obstacle(
                        ObstacleKind.RULE,
                        table,
                        rule,
                        "DROP RULE " + Identifier.quoted(rule) + " ON " + Fixes.name(table))));
        policies.getOrDefault(table.qualified(), List.of())
                .forEach(policy -> found.add(obstacle(
                        ObstacleKind.ROW_SECURITY_BY_SETTING,
                        table,
                        policy.name() + ": " + policy.what() + ", and a worker's session does not know the setting",
                        "SET citus.propagate_set_commands TO 'local'",
                        "choose the tenant by SET LOCAL, in the transaction that reads")));
        defaults.getOrDefault(table.qualified(), List.of())
                .forEach(
                        column -> found.add(
                                obstacle(
                                        ObstacleKind.FUNCTION_IN_DEFAULT,
                                        table,
                                        column.name() + " DEFAULT " + column.what(),
                                        "if it reads a distributed table, INSERT … SELECT is refused: number by a sequence, or give the value")));
        table.columns().forEach(column -> found.addAll(of(place, column)));
        return found;
    }

    private static List<Obstacle> of(Place place, Column column) {
        Table table = place.table();
        List<Obstacle> found = new ArrayList<>();
        if (column.isIdentity() && column.isNarrow()) {
            found.add(new Obstacle(
                    ObstacleKind.NARROW_IDENTITY,
                    table.qualified(),
                    column.name() + " " + column.type(),
                    List.of(Numbering.widened(table, column))));
        }
        if (column.isSerial() && column.isNarrow()) {
            found.add(new Obstacle(
                    ObstacleKind.NARROW_SEQUENCE,
                    table.qualified(),
                    column.name() + " " + column.type() + ", whose numbers a worker cannot give out",
                    column.name().equals(place.column())
                            ? List.of(
                                    "insert tenants by the coordinator only: the column keeps the type of all others like it")
                            : List.of(Numbering.widened(table, column))));
        }
        if (column.type().equals("oid")) {
            found.add(obstacle(
                    ObstacleKind.LARGE_OBJECT,
                    table,
                    column.name(),
                    "Keep the bytes in a column of type bytea, or outside of the database."));
        }
        return found;
    }

    private static Obstacle obstacle(ObstacleKind kind, Table table, String what, String... fix) {
        return new Obstacle(kind, table.qualified(), what, List.of(fix));
    }
}
