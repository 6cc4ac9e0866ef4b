package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the way to Citus and back, in an order that works: foreign keys are dropped, the tenant's column is filled, keys get it,
 * tables become reference tables and distributed ones, and foreign keys come back.
 */
final class MigrationWriter {

    private final Catalog catalog;
    private final Layout layout;

    private final Crossings crossings;
    private final List<View> views;

    private MigrationWriter(Catalog catalog, Layout layout, Crossings crossings) {
        this.catalog = catalog;
        this.layout = layout;
        this.crossings = crossings;
        this.views = RemadeViews.of(catalog, changedTables());
    }

    static Migration write(String subject, Catalog catalog, Layout layout, Crossings crossings) {
        MigrationWriter writer = new MigrationWriter(catalog, layout, crossings);
        return new Migration(writer.sharding(subject), writer.unsharding(subject), writer.undistributing(subject));
    }

    private String sharding(String subject) {
        ScriptText script = new ScriptText(
                "Shard " + subject,
                "Rows of one tenant lie on one node, whatever their table; what all tenants refer to is on every node.",
                "Keys and foreign keys must hold within one shard, so that they need the distribution column.",
                "Every table in citus_tables as it was proposed, and every foreign key that can be kept.",
                "SELECT * FROM citus_tables.");
        dropViews(script);
        foreignKeys().forEach(key -> script.add("drop_" + key.name(), "", Fixes.drop(key)));
        backfilled()
                .forEach(place -> script.add(
                        "add_tenant_to_" + place.table().name(),
                        "Its rows are known by "
                                + place.backfill().orElseThrow().words() + ".",
                        Fixes.backfill(
                                place,
                                place.backfill().orElseThrow(),
                                layout.of(place.backfill().orElseThrow().target()),
                                layout.type())));
        layout.distributed().forEach(place -> prepare(place, script));
        layout.references().forEach(place -> number(place, script));
        drawnAlong().forEach(place -> number(place, script));
        if (sharded().anyMatch(place -> !place.table().triggers().isEmpty())) {
            script.add(
                    "allow_triggers",
                    "A trigger runs on the shard's node: it may touch rows of the same tenant only.",
                    "SET citus.enable_unsafe_triggers TO on");
        }
        inOrderOfReferences(layout.references())
                .forEach(place -> script.add(
                        "replicate_" + place.table().name(),
                        "",
                        "SELECT create_reference_table('" + place.table().qualified() + "')"));
        String first = "";
        for (Place place : inOrderOfReferences(layout.distributed())) {
            String table = place.table().qualified();
            script.add(
                    "distribute_" + place.table().name(),
                    "",
                    "SELECT create_distributed_table('" + table + "', '" + place.column() + "', colocate_with => '"
                            + (first.isEmpty() ? "none" : first) + "')");
            first = first.isEmpty() ? table : first;
        }
        foreignKeys().forEach(key -> kept(key)
                .ifPresent(statement -> script.add("refer_" + key.name(), changeOf(key), statement)));
        makeViews(script);
        return script.toString();
    }

    private String changeOf(ForeignKey key) {
        boolean sharded = layout.isDistributed(key.target());
        String deleted = Fixes.emptiesOnDelete(key)
                ? "It had ON DELETE " + key.onDelete() + ", which would empty the distribution column. "
                : "";
        String updated = sharded && Fixes.changesOnUpdate(key)
                ? "It had ON UPDATE " + key.onUpdate() + ", which would change the distribution column."
                : "";
        return (deleted + updated).strip();
    }

    /** A column that a view reads gets no other type. */
    private void dropViews(ScriptText script) {
        List<View> reversed = new ArrayList<>(views);
        Collections.reverse(reversed);
        reversed.forEach(view ->
                script.add("drop_" + view.name(), "A column that a view reads cannot get another type.", view.drop()));
    }

    private void makeViews(ScriptText script) {
        views.forEach(view -> script.add("make_" + view.name(), "", view.create()));
    }

    /** Those of which a column gets another type. */
    private Set<String> changedTables() {
        return sharded()
                .filter(place -> place.table().columns().stream().anyMatch(column -> isWidened(place, column)))
                .map(place -> place.table().qualified())
                .collect(Collectors.toSet());
    }

    /** The distribution column keeps the type that it has in all tables. */
    private static boolean isWidened(Place place, Column column) {
        return (place.isDistributed() || place.isReference())
                && column.isNarrow()
                && (column.isSerial() || column.isIdentity())
                && !column.name().equals(place.column());
    }

    /** Local tables that Citus takes into its care, as foreign keys tie them to a reference table, and gives back with it. */
    private List<Place> drawnAlong() {
        List<Place> found = new ArrayList<>();
        Set<String> tied = new HashSet<>();
        layout.references().forEach(place -> tied.add(place.table().qualified()));
        boolean more = true;
        while (more) {
            List<Place> next = layout.places().stream()
                    .filter(place -> !place.isDistributed() && !place.isReference() && !found.contains(place))
                    .filter(place -> catalog.foreignKeys().stream()
                            .anyMatch(key -> (key.table().equals(place.table().qualified())
                                            && tied.contains(key.target()))
                                    || (key.target().equals(place.table().qualified()) && tied.contains(key.table()))))
                    .toList();
            next.forEach(place -> tied.add(place.table().qualified()));
            found.addAll(next);
            more = !next.isEmpty();
        }
        return List.copyOf(found);
    }

    private void prepare(Place place, ScriptText script) {
        Table table = place.table();
        number(place, script);
        table.column(place.column())
                .filter(column -> !column.notNull())
                .ifPresent(column -> script.add(
                        "require_" + table.name() + "_" + column.name(),
                        "A row without a tenant has no shard.",
                        Obstacles.setNotNull(table, column)));
        changedKeys(place)
                .forEach(key -> script.add(
                        "widen_" + key.name(),
                        key.kind() == Key.Kind.PRIMARY ? "" : "From here on it is unique within a tenant only.",
                        List.of(Fixes.drop(table, key), Fixes.widened(place, key))));
    }

    private String unsharding(String subject) {
        ScriptText script = new ScriptText(
                "Bring " + subject + " back",
                "The tables become ordinary ones again, and then what was changed for Citus is taken back.",
                "Whoever can go back can try.",
                "No table in citus_tables, and every key as it was.",
                "DROP EXTENSION citus, once nothing of it is left on the workers.");
        dropViews(script);
        foreignKeys().stream()
                .filter(key -> kept(key).isPresent())
                .forEach(key -> script.add("drop_" + key.name(), "", Fixes.drop(key)));
        undistribute(
                Stream.concat(inOrderOfReferences(layout.distributed()).stream(), layout.references().stream()),
                script);
        layout.distributed().forEach(place -> takeBack(place, script));
        layout.references().forEach(place -> numberAsBefore(place, script));
        drawnAlong().forEach(place -> numberAsBefore(place, script));
        List<Place> reversed = new ArrayList<>(backfilled());
        Collections.reverse(reversed);
        reversed.forEach(place -> script.add(
                "drop_tenant_of_" + place.table().name(),
                "",
                "ALTER TABLE " + Fixes.name(place.table()) + " DROP COLUMN " + Identifier.quoted(place.column())));
        foreignKeys().forEach(key -> script.add("refer_" + key.name(), "", Fixes.restore(key)));
        makeViews(script);
        return script.toString();
    }

    private String undistributing(String subject) {
        ScriptText script = new ScriptText(
                "Bring " + subject + " back",
                "The tables become ordinary ones again.",
                "Whoever can go back can try.",
                "No table in citus_tables.",
                "DROP EXTENSION citus, once nothing of it is left on the workers.");
        undistribute(layout.places().stream(), script);
        return script.toString();
    }

    /** One that a foreign key brought back already is passed by. */
    private static void undistribute(Stream<Place> places, ScriptText script) {
        places.forEach(place -> script.add(
                "undistribute_" + place.table().name(),
                "",
                "SELECT undistribute_table(logicalrelid, cascade_via_foreign_keys => true) FROM pg_dist_partition "
                        + "WHERE logicalrelid = '" + place.table().qualified() + "'::regclass"));
    }

    private void takeBack(Place place, ScriptText script) {
        Table table = place.table();
        changedKeys(place)
                .forEach(key -> script.add(
                        "restore_" + key.name(), "", List.of(Fixes.drop(table, key), Fixes.restore(table, key))));
        table.column(place.column())
                .filter(column -> !column.notNull())
                .ifPresent(column -> script.add(
                        "allow_no_" + table.name() + "_" + column.name(),
                        "",
                        "ALTER TABLE " + Fixes.name(table) + " ALTER COLUMN " + Identifier.quoted(column.name())
                                + " DROP NOT NULL"));
        numberAsBefore(place, script);
    }

    private static void number(Place place, ScriptText script) {
        Table table = place.table();
        table.columns().stream()
                .filter(Column::isIdentity)
                .forEach(column -> script.add(
                        "number_" + table.name() + "_" + column.name(),
                        "By a sequence: Citus can bring no table back that has an identity column.",
                        Numbering.bySequence(table, column, isWidened(place, column))));
        table.columns().stream()
                .filter(column -> column.isSerial() && isWidened(place, column))
                .forEach(column -> script.add(
                        "widen_" + table.name() + "_" + column.name(),
                        "Workers give numbers out too, each from a range of its own: these need 64 bits.",
                        Numbering.widened(table, column)));
    }

    private static void numberAsBefore(Place place, ScriptText script) {
        Table table = place.table();
        table.columns().stream()
                .filter(column -> column.isIdentity() || isWidened(place, column))
                .forEach(column -> script.add(
                        "number_" + table.name() + "_" + column.name() + "_as_before",
                        "",
                        Numbering.asBefore(table, column)));
    }

    private Stream<Place> sharded() {
        return layout.places().stream().filter(place -> place.isDistributed() || place.isReference());
    }

    private static List<Key> changedKeys(Place place) {
        return place.table().keys().stream()
                .filter(key -> !key.columns().contains(place.column()))
                .toList();
    }

    /**
     * All those of distributed tables: one that is still local would be drawn along by a reference table that it refers to, and
     * may not refer to one that is distributed already.
     */
    private List<ForeignKey> foreignKeys() {
        return catalog.foreignKeys().stream()
                .filter(key -> layout.isDistributed(key.table()) || layout.isDistributed(key.target()))
                .toList();
    }

    /** As it can be there; empty if it cannot. */
    private Optional<String> kept(ForeignKey key) {
        Place from = layout.of(key.table());
        Place to = layout.of(key.target());
        if (!from.isDistributed() || crossings.of(key) > 0) {
            return Optional.empty();
        }
        if (!to.isDistributed()) {
            return to.isReference() ? Optional.of(Fixes.restore(key)) : Optional.empty();
        }
        return Fixes.comparesTenants(key, from, to) && !Fixes.emptiesOnDelete(key) && !Fixes.changesOnUpdate(key)
                ? Optional.of(Fixes.restore(key))
                : Fixes.colocated(key, from, to);
    }

    /** What has the column already comes first: a table gets it from the one before. */
    private List<Place> backfilled() {
        List<Place> ordered = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        List<Place> rest = new ArrayList<>(layout.distributed().stream()
                .filter(place -> place.backfill().isPresent())
                .toList());
        layout.distributed().stream()
                .filter(place -> place.backfill().isEmpty())
                .forEach(place -> filled.add(place.table().qualified()));
        while (!rest.isEmpty()) {
            List<Place> next = rest.stream()
                    .filter(place ->
                            filled.contains(place.backfill().orElseThrow().target()))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("no way to the tenant for " + rest);
            }
            next.forEach(place -> filled.add(place.table().qualified()));
            ordered.addAll(next);
            rest.removeAll(next);
        }
        return List.copyOf(ordered);
    }

    /** What is referred to before what refers to it, the tenants first; a circle in the order of names. */
    private List<Place> inOrderOfReferences(List<Place> places) {
        List<Place> ordered = new ArrayList<>();
        List<Place> rest = new ArrayList<>(places);
        rest.sort(Comparator.comparing((Place place) ->
                        !layout.root().filter(place.table().qualified()::equals).isPresent())
                .thenComparing(place -> place.table().qualified()));
        while (!rest.isEmpty()) {
            Place next = rest.stream()
                    .filter(place -> catalog.from(place.table().qualified()).stream()
                            .filter(key -> !key.isToItself())
                            .noneMatch(key -> rest.stream()
                                    .anyMatch(other -> other.table().qualified().equals(key.target()))))
                    .findFirst()
                    .orElse(rest.get(0));
            ordered.add(next);
            rest.remove(next);
        }
        return List.copyOf(ordered);
    }
}
