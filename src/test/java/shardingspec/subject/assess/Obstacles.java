package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import shardingspec.sql.Session;

/** Looks for everything that stands in the way of a layout. */
final class Obstacles {

    private final Catalog catalog;
    private final Layout layout;
    private final Session session;
    private final Set<String> updated;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(Catalog catalog, Layout layout, Set<String> updated, Session session) {
        this.catalog = catalog;
        this.layout = layout;
        this.updated = updated;
        this.session = session;
    }

    /**
     * All of them, by table.
     *
     * @param updated tables whose distribution column a write of the application sets
     */
    static List<Obstacle> find(Catalog catalog, Layout layout, Set<String> updated, Session session) {
        Obstacles obstacles = new Obstacles(catalog, layout, updated, session);
        layout.places().forEach(obstacles::look);
        return obstacles.found.stream()
                .sorted(Comparator.comparing(Obstacle::table).thenComparing(Obstacle::kind))
                .toList();
    }

    private void look(Place place) {
        Table table = place.table();
        inheritance(table);
        if (place.decision() == Place.Decision.UNDECIDED) {
            EntityReference.of(table)
                    .ifPresent(columns -> found(
                            ObstacleKind.ENTITY_REFERENCE,
                            table,
                            columns,
                            "Give it the tenant's column, filled by the application, or keep it local."));
        }
        if (place.isDistributed()) {
            keys(place);
            column(place);
            replicaIdentity(table);
            owner(table);
        }
        if (place.isDistributed() || place.isReference()) {
            foreignKeys(place);
            definition(table);
            wayBack(table);
        }
    }

    private void inheritance(Table table) {
        if (table.parent().isPresent() || !table.children().isEmpty()) {
            String others = table.parent().orElseGet(() -> String.join(", ", table.children()));
            found(
                    ObstacleKind.INHERITANCE,
                    table,
                    (table.parent().isPresent() ? "inherits from " : "is inherited by ") + others,
                    "Make it a partitioned table, or tables of their own: ALTER TABLE … NO INHERIT …");
        }
    }

    private void keys(Place place) {
        place.table().keys().stream()
                .filter(key -> !key.columns().contains(place.column()))
                .forEach(key -> found(
                        switch (key.kind()) {
                            case PRIMARY, UNIQUE -> ObstacleKind.UNIQUE_WITHOUT_KEY;
                            case EXCLUSION -> ObstacleKind.EXCLUSION_WITHOUT_KEY;
                            case INDEX -> ObstacleKind.UNIQUE_INDEX_WITHOUT_KEY;
                        },
                        place.table(),
                        key.name() + " (" + String.join(", ", key.columns()) + ")"
                                + (key.kind() == Key.Kind.PRIMARY ? "" : ", from then on unique within a tenant only"),
                        Fixes.drop(place.table(), key),
                        Fixes.widened(place, key)));
    }

    private void column(Place place) {
        Table table = place.table();
        place.backfill()
                .ifPresent(way -> found.add(new Obstacle(
                        ObstacleKind.NO_TENANT_COLUMN,
                        table.qualified(),
                        place.reason(),
                        Fixes.backfill(place, way, layout.of(way.target()), layout.type()))));
        table.column(place.column()).ifPresent(column -> column(place, column));
        if (updated.contains(table.qualified())
                || catalog.from(table.qualified()).stream()
                        .filter(key -> key.columns().contains(place.column()))
                        .anyMatch(key -> !key.onUpdate().equals("NO ACTION")
                                && !key.onUpdate().equals("RESTRICT"))) {
            found(
                    ObstacleKind.UPDATED_TENANT,
                    table,
                    place.column(),
                    "Delete the row and insert it for the other tenant, in one transaction.");
        }
    }

    private void column(Place place, Column column) {
        Table table = place.table();
        if (!column.hashable() || !column.deterministic()) {
            found(
                    ObstacleKind.UNHASHABLE_TYPE,
                    table,
                    column.name() + " " + column.type(),
                    "Distribute by a column of another type, or COLLATE it deterministically.");
        }
        if (!column.type().equals(layout.type())) {
            found(
                    ObstacleKind.OTHER_TYPE,
                    table,
                    column.name() + " " + column.type() + ", not " + layout.type(),
                    "ALTER TABLE " + Fixes.name(table) + " ALTER COLUMN " + Identifier.quoted(column.name()) + " TYPE "
                            + layout.type());
        }
        if (!column.notNull()) {
            String rows = session.rows("SELECT count(*) AS n FROM " + Fixes.name(table) + " WHERE "
                            + Identifier.quoted(column.name()) + " IS NULL")
                    .value(0, "n");
            if (rows.equals("0")) {
                found(ObstacleKind.NULLABLE_TENANT, table, column.name(), setNotNull(table, column));
            } else {
                found(
                        ObstacleKind.NULL_TENANT,
                        table,
                        rows + " of " + table.rows() + " rows have no " + column.name(),
                        "Give these rows a tenant, or delete them: … WHERE " + Identifier.quoted(column.name())
                                + " IS NULL; then " + setNotNull(table, column));
            }
        }
    }

    static String setNotNull(Table table, Column column) {
        return "ALTER TABLE " + Fixes.name(table) + " ALTER COLUMN " + Identifier.quoted(column.name())
                + " SET NOT NULL";
    }

    private void foreignKeys(Place place) {
        catalog.from(place.table().qualified()).forEach(key -> foreignKey(place, key));
        catalog.to(place.table().qualified()).stream()
                .filter(key -> place.isDistributed()
                        && layout.find(key.table())
                                .filter(from -> isLocal(from))
                                .isPresent())
                .forEach(key -> found(
                        ObstacleKind.FOREIGN_KEY_FROM_LOCAL,
                        place.table(),
                        key.name() + ": " + key.words(),
                        Fixes.drop(key)));
    }

    private void foreignKey(Place from, ForeignKey key) {
        Place to = layout.find(key.target()).orElse(null);
        if (to == null) {
            return;
        }
        String what = key.name() + ": " + key.words();
        if (from.isDistributed() && to.isDistributed()) {
            List<String> fix = new ArrayList<>(List.of(Fixes.drop(key)));
            Fixes.colocated(key, from, to).ifPresent(fix::add);
            if (!Fixes.comparesTenants(key, from, to)) {
                found.add(new Obstacle(ObstacleKind.FOREIGN_KEY_WITHOUT_TENANT, key.table(), what, fix));
            }
            if (Fixes.emptiesOnDelete(key)) {
                found.add(new Obstacle(
                        ObstacleKind.FOREIGN_KEY_SETS_NULL, key.table(), what + ", ON DELETE " + key.onDelete(), fix));
            }
        } else if (from.isReference() && to.isDistributed()) {
            found(ObstacleKind.REFERENCE_TO_DISTRIBUTED, from.table(), what, Fixes.drop(key));
        } else if (from.isDistributed() && isLocal(to)) {
            found(
                    ObstacleKind.FOREIGN_KEY_TO_LOCAL,
                    from.table(),
                    what,
                    "SELECT create_reference_table('" + key.target() + "')");
        }
    }

    private static boolean isLocal(Place place) {
        return !place.isDistributed() && !place.isReference();
    }

    private void definition(Table table) {
        table.triggers()
                .forEach(trigger -> found(
                        ObstacleKind.TRIGGER,
                        table,
                        trigger,
                        "SET citus.enable_unsafe_triggers TO on",
                        "It may then touch rows of the same tenant only."));
        table.rules()
                .forEach(rule -> found(
                        ObstacleKind.RULE,
                        table,
                        rule,
                        "DROP RULE " + Identifier.quoted(rule) + " ON " + Fixes.name(table)));
        table.columns().forEach(column -> {
            if (column.isIdentity() && column.isNarrow()) {
                found(
                        ObstacleKind.NARROW_IDENTITY,
                        table,
                        column.name() + " " + column.type(),
                        Numbering.widened(table, column));
            }
            if (column.isSerial() && column.isNarrow()) {
                found(
                        ObstacleKind.NARROW_SEQUENCE,
                        table,
                        column.name() + " " + column.type() + ", whose numbers a worker cannot give out",
                        Numbering.widened(table, column));
            }
            if (column.type().equals("oid")) {
                found(
                        ObstacleKind.LARGE_OBJECT,
                        table,
                        column.name(),
                        "Keep the bytes in a column of type bytea, or outside of the database.");
            }
        });
    }

    private void replicaIdentity(Table table) {
        if (!table.replicaIdentity()) {
            found(
                    ObstacleKind.NO_REPLICA_IDENTITY,
                    table,
                    table.primaryKey().isPresent() ? "its replica identity is another" : "it has no primary key",
                    "ALTER TABLE " + Fixes.name(table) + " REPLICA IDENTITY FULL");
        }
    }

    /** Shards are copied by connections of the table's owner from node to node. */
    private void owner(Table table) {
        table.owner()
                .ifPresent(owner -> found(
                        ObstacleKind.OWNER_WITHOUT_LOGIN,
                        table,
                        owner,
                        "GRANT USAGE, CREATE ON SCHEMA " + Identifier.quoted(table.schema()) + " TO "
                                + Identifier.quoted(owner),
                        "ALTER ROLE " + Identifier.quoted(owner) + " LOGIN PASSWORD …",
                        "INSERT INTO pg_dist_authinfo VALUES (0, '" + owner + "', 'password=…') on every node"));
    }

    private void wayBack(Table table) {
        table.columns().stream()
                .filter(Column::isIdentity)
                .forEach(column ->
                        found(ObstacleKind.IDENTITY_COLUMN, table, column.name(), Numbering.bySequence(table, column)));
        catalog.views().stream()
                .filter(view -> view.reads().contains(table.qualified()))
                .filter(view -> view.granted() || view.commented())
                .forEach(view -> found(
                        ObstacleKind.VIEW_REMADE,
                        table,
                        view.name()
                                + (view.granted() ? ", with its grants" : "")
                                + (view.commented() ? ", with its comments" : ""),
                        "Grant and comment again afterwards."));
        if (table.comments() > 0) {
            found(
                    ObstacleKind.COMMENTS_LOST,
                    table,
                    table.comments() + " of the table and its columns",
                    "COMMENT ON … again afterwards.");
        }
    }

    private void found(ObstacleKind kind, Table table, String what, String... fix) {
        found(kind, table, what, List.of(fix));
    }

    private void found(ObstacleKind kind, Table table, String what, List<String> fix) {
        found.add(new Obstacle(kind, table.qualified(), what, fix));
    }
}
