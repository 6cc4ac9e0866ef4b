package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import shardingspec.sql.Session;

/** Looks for everything that stands in the way of a layout. */
final class Obstacles {

    private static final Pattern KNOWN_OUTSIDE =
            Pattern.compile("mail|token|login|user_?name|nick|handle|slug|domain|host|phone|api_?key|url");

    private final Catalog catalog;
    private final Layout layout;
    private final Session session;
    private final Set<String> updated;
    private final Crossings crossings;
    private final DefinitionObstacles definitions;
    private final WayBackObstacles wayBack;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(Catalog catalog, Layout layout, Set<String> updated, Crossings crossings, Session session) {
        this.catalog = catalog;
        this.layout = layout;
        this.updated = updated;
        this.session = session;
        this.crossings = crossings;
        this.definitions = DefinitionObstacles.read(session);
        this.wayBack = new WayBackObstacles(catalog, session);
    }

    /**
     * All of them, by table.
     *
     * @param updated tables whose distribution column a write of the application sets
     */
    static List<Obstacle> find(
            Catalog catalog, Layout layout, Set<String> updated, Crossings crossings, Session session) {
        Obstacles obstacles = new Obstacles(catalog, layout, updated, crossings, session);
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
            circle(table);
            replicaIdentity(table);
            unlogged(table);
            owner(table);
        }
        if (place.isDistributed() || place.isReference()) {
            foreignKeys(place);
            found.addAll(definitions.of(place));
            found.addAll(wayBack.of(table));
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
                .filter(Obstacles::isKnownOutside)
                .forEach(key -> found(
                        ObstacleKind.GLOBALLY_UNIQUE,
                        place.table(),
                        key.name() + " (" + String.join(", ", key.columns()) + ")",
                        "If it must stay so, keep a reference table of the values, each with its tenant, and write there "
                                + "first, in the same transaction."));
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

    /** A guess by its name: an address, a login or a token says who somebody is before anybody knows the tenant. */
    private static boolean isKnownOutside(Key key) {
        return key.kind() != Key.Kind.PRIMARY
                && key.columns().stream()
                        .anyMatch(column -> KNOWN_OUTSIDE.matcher(column).find());
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
        if (updated.contains(table.qualified())) {
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
            if (Fixes.changesOnUpdate(key)) {
                found.add(new Obstacle(
                        ObstacleKind.FOREIGN_KEY_CHANGES_TENANT,
                        key.table(),
                        what + ", ON UPDATE " + key.onUpdate(),
                        fix));
            }
            if (crossings.of(key) > 0) {
                found(
                        ObstacleKind.CROSSES_TENANTS,
                        from.table(),
                        crossings.of(key) + " rows, by " + what,
                        Fixes.drop(key),
                        "Let them refer to a row of their own tenant, or do without the foreign key.");
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

    /** The migration drops them all before: it is for whoever writes one by hand. */
    private void circle(Table table) {
        Circles.of(catalog, layout)
                .through(table.qualified())
                .ifPresent(key -> found(
                        ObstacleKind.CIRCULAR_FOREIGN_KEYS,
                        table,
                        key.name() + ": " + key.words() + ", which leads back",
                        Fixes.drop(key),
                        "distribute the tables, and add it again"));
    }

    /** A publication takes no unlogged table. */
    private void unlogged(Table table) {
        if (table.unlogged()) {
            found(ObstacleKind.UNLOGGED, table, "UNLOGGED", "ALTER TABLE " + Fixes.name(table) + " SET LOGGED");
        }
    }

    private void replicaIdentity(Table table) {
        if (!table.replicaIdentity()) {
            found(
                    ObstacleKind.NO_REPLICA_IDENTITY,
                    table,
                    table.primaryKey().isPresent() ? "its replica identity is another" : "it has no primary key",
                    "ALTER TABLE " + Fixes.name(table) + " REPLICA IDENTITY FULL",
                    "shard_transfer_mode => 'force_logical'; a primary key with the tenant is better, if there is one");
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

    private void found(ObstacleKind kind, Table table, String what, String... fix) {
        found(kind, table, what, List.of(fix));
    }

    private void found(ObstacleKind kind, Table table, String what, List<String> fix) {
        found.add(new Obstacle(kind, table.qualified(), what, fix));
    }
}
