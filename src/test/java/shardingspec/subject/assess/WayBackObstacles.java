package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shardingspec.sql.Session;

/** Looks for what does not come back with a table, and writes down what has to be said again. */
final class WayBackObstacles {

    private final Catalog catalog;
    private final Session session;

    WayBackObstacles(Catalog catalog, Session session) {
        this.catalog = catalog;
        this.session = session;
    }

    List<Obstacle> of(Table table) {
        List<Obstacle> found = new ArrayList<>();
        table.columns().stream()
                .filter(Column::isIdentity)
                .forEach(column -> found.add(new Obstacle(
                        ObstacleKind.IDENTITY_COLUMN,
                        table.qualified(),
                        column.name(),
                        Numbering.bySequence(table, column))));
        catalog.views().stream()
                .filter(view -> view.reads().contains(table.qualified()))
                .forEach(view -> found.addAll(of(table, view)));
        if (table.comments() > 0) {
            found.add(new Obstacle(
                    ObstacleKind.COMMENTS_LOST,
                    table.qualified(),
                    table.comments() + " of the table and its columns",
                    comments(table.qualified(), "TABLE")));
        }
        return found;
    }

    private static List<Obstacle> of(Table table, View view) {
        List<Obstacle> found = new ArrayList<>();
        if (!view.grants().isEmpty() || !view.comments().isEmpty()) {
            found.add(new Obstacle(
                    ObstacleKind.VIEW_REMADE,
                    table.qualified(),
                    view.name()
                            + (view.grants().isEmpty() ? "" : ", with its grants")
                            + (view.comments().isEmpty() ? "" : ", with its comments"),
                    Stream.concat(view.grants().stream(), view.comments().stream())
                            .toList()));
        }
        if (!view.indexes().isEmpty()) {
            found.add(new Obstacle(
                    ObstacleKind.MATERIALIZED_VIEW,
                    table.qualified(),
                    view.name() + ", with its indexes",
                    view.indexes()));
        }
        return found;
    }

    private List<String> comments(String relation, String kind) {
        return statements("CASE WHEN d.objsubid = 0 THEN format('COMMENT ON " + kind
                + " %s IS %L', d.objoid::regclass, description) "
                + "ELSE format('COMMENT ON COLUMN %s.%I IS %L', d.objoid::regclass, a.attname, description) END AS statement "
                + "FROM pg_description d LEFT JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid "
                + "WHERE d.classoid = 'pg_class'::regclass AND d.objoid = " + oid(relation) + " ORDER BY d.objsubid");
    }

    private List<String> statements(String query) {
        return session.rows("SELECT " + query).column("statement");
    }

    private static String oid(String relation) {
        return "'" + Identifier.of(relation).replace("'", "''") + "'::regclass";
    }
}
