package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Place.Decision;
import shardingspec.subject.folder.SubjectException;
import shardingspec.subject.folder.SubjectProperties;

/**
 * Decides where each table goes: with the tenant, to every node, or nowhere. What has the tenant's column, or leads to such a
 * table by foreign keys, is distributed; what distributed tables refer to is a reference table; the rest stays local.
 */
final class Placing {

    /** A copy on every node, written by a two-phase commit: above this it is no small thing. */
    private static final long LARGE_REFERENCE = 1_000_000;

    private final Catalog catalog;
    private final SubjectProperties properties;
    private final Set<String> read;
    private final Map<String, Place> places = new HashMap<>();

    /** @param read tables that are read by a query which reads others too */
    private Placing(Catalog catalog, SubjectProperties properties, Set<String> read) {
        this.catalog = catalog;
        this.properties = properties;
        this.read = read;
    }

    /** @throws SubjectException if the user names a table or column that there is not */
    static Layout place(Catalog catalog, SubjectProperties properties, Set<String> read, Session session) {
        check(catalog, properties);
        Candidates candidates = new Candidates(catalog, session);
        List<TenantCandidate> found = properties.tenantColumn().isPresent()
                ? candidates.named(properties.tenantColumn().get(), root(catalog, properties)).stream()
                        .toList()
                : candidates.find();
        if (found.isEmpty()) {
            return new Layout("", Optional.empty(), List.of(), new Placing(catalog, properties, read).withoutTenant());
        }
        TenantCandidate tenant = found.get(0);
        Optional<String> root = Optional.of(tenant.root()).filter(table -> !table.isEmpty());
        return new Layout(
                tenant.column(), root, found, new Placing(catalog, properties, read).all(tenant.column(), root));
    }

    private static void check(Catalog catalog, SubjectProperties properties) {
        List<String> named = new ArrayList<>(properties.local());
        named.addAll(properties.reference());
        named.addAll(properties.distribute().keySet());
        properties.tenantTable().ifPresent(named::add);
        named.stream()
                .filter(table -> catalog.find(table).isEmpty())
                .findFirst()
                .ifPresent(table -> {
                    throw new SubjectException("subject.properties names the table " + table + ", but the schema has "
                            + String.join(
                                    ", ",
                                    catalog.tables().stream()
                                            .map(Table::qualified)
                                            .toList()));
                });
        properties.distribute().forEach((table, column) -> {
            if (catalog.find(table).flatMap(one -> one.column(column)).isEmpty()) {
                throw new SubjectException(
                        "subject.properties distributes " + table + " by " + column + ", which is no column of it");
            }
        });
        properties.tenantColumn().ifPresent(column -> {
            if (catalog.tables().stream()
                    .noneMatch(table -> table.column(column).isPresent())) {
                throw new SubjectException(
                        "subject.properties says tenant.column=" + column + ", but no table has a column of that name");
            }
        });
    }

    /** The table that the tenant column of most tables refers to. */
    private static Optional<String> root(Catalog catalog, SubjectProperties properties) {
        String column = properties.tenantColumn().orElseThrow();
        Map<String, Integer> counted = new HashMap<>();
        catalog.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column)) && !key.isToItself())
                .forEach(key -> counted.merge(key.target(), 1, Integer::sum));
        return properties.tenantTable().or(() -> counted.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey));
    }

    private List<Place> withoutTenant() {
        catalog.tables()
                .forEach(table -> places.put(
                        table.qualified(),
                        chosen(table)
                                .orElseGet(() -> Place.other(
                                        table,
                                        Decision.UNDECIDED,
                                        "no column names a tenant: name one, as tenant.column=…"))));
        return inOrder();
    }

    private List<Place> all(String column, Optional<String> root) {
        catalog.tables().forEach(table -> chosen(table)
                .or(() -> unsuited(table))
                .or(() -> withTenant(table, column, root))
                .ifPresent(place -> places.put(table.qualified(), place)));
        backfill(column);
        referTo();
        catalog.tables().stream()
                .filter(table -> !places.containsKey(table.qualified()))
                .forEach(table -> places.put(table.qualified(), rest(table)));
        return inOrder();
    }

    private List<Place> inOrder() {
        return places.values().stream()
                .sorted(Comparator.comparing(place -> place.table().qualified()))
                .toList();
    }

    private Optional<Place> chosen(Table table) {
        String name = table.qualified();
        if (properties.distribute().containsKey(name)) {
            return Optional.of(Place.distributed(
                    table, properties.distribute().getOrDefault(name, ""), "subject.properties says so"));
        }
        if (properties.reference().contains(name)) {
            return Optional.of(Place.other(table, Decision.REFERENCE, "subject.properties says so"));
        }
        return properties.local().contains(name)
                ? Optional.of(Place.other(table, Decision.LOCAL, "subject.properties says so"))
                : Optional.empty();
    }

    private static Optional<Place> unsuited(Table table) {
        if (table.kind() == Table.Kind.FOREIGN) {
            return Optional.of(Place.other(table, Decision.LOCAL, "its rows are on another server"));
        }
        return table.parent().isPresent() || !table.children().isEmpty()
                ? Optional.of(Place.other(table, Decision.UNDECIDED, "Citus distributes no table of an inheritance"))
                : Optional.empty();
    }

    private Optional<Place> withTenant(Table table, String column, Optional<String> root) {
        if (root.filter(table.qualified()::equals).isPresent()) {
            return table.soleKeyColumn()
                    .map(key -> Place.distributed(table, key, "its rows are the tenants"))
                    .or(() -> Optional.of(Place.other(
                            table, Decision.UNDECIDED, "its rows are the tenants, but no single column is its key")));
        }
        if (table.column(column).isPresent()) {
            return Optional.of(Place.distributed(table, column, "it has the tenant's column"));
        }
        return catalog.from(table.qualified()).stream()
                .filter(key -> key.columns().size() == 1)
                .filter(key -> root.filter(key.target()::equals).isPresent())
                .findFirst()
                .map(key -> Place.distributed(
                        table, key.columns().get(0), "its " + key.columns().get(0) + " refers to the tenants"));
    }

    /** Round by round, so that each table gets the column by the shortest way. */
    private void backfill(String column) {
        boolean more = true;
        while (more) {
            Map<String, Place> found = new HashMap<>();
            catalog.tables().stream()
                    .filter(table -> !places.containsKey(table.qualified()))
                    .forEach(table -> way(table)
                            .ifPresent(key -> found.put(
                                    table.qualified(),
                                    new Place(
                                            table,
                                            Decision.DISTRIBUTED,
                                            column,
                                            Optional.of(key),
                                            "it leads to the tenant by " + String.join(", ", key.columns()) + " → "
                                                    + key.target()))));
            places.putAll(found);
            more = !found.isEmpty();
        }
    }

    /** A way by columns that are never empty is better than one that finds no tenant for some rows. */
    private Optional<ForeignKey> way(Table table) {
        return catalog.from(table.qualified()).stream()
                .filter(key -> !key.isToItself())
                .filter(key -> Optional.ofNullable(places.get(key.target()))
                        .filter(Place::isDistributed)
                        .isPresent())
                .min(Comparator.comparing((ForeignKey key) -> mayBeEmpty(table, key))
                        .thenComparing(ForeignKey::name));
    }

    private static boolean mayBeEmpty(Table table, ForeignKey key) {
        return key.columns().stream()
                .anyMatch(column -> table.column(column).filter(Column::notNull).isEmpty());
    }

    /** What they refer to has to be where they are; and what that refers to, too. */
    private void referTo() {
        boolean more = true;
        while (more) {
            List<Table> found = catalog.tables().stream()
                    .filter(table -> !places.containsKey(table.qualified()))
                    .filter(table -> catalog.to(table.qualified()).stream()
                            .anyMatch(key -> !key.isToItself() && isSharded(key.table())))
                    .toList();
            found.forEach(table -> places.put(table.qualified(), reference(table, "sharded tables refer to it")));
            more = !found.isEmpty();
        }
    }

    private boolean isSharded(String table) {
        return Optional.ofNullable(places.get(table))
                .filter(place -> place.isDistributed() || place.isReference())
                .isPresent();
    }

    private static Place reference(Table table, String reason) {
        return table.rows() > LARGE_REFERENCE
                ? Place.other(
                        table,
                        Decision.UNDECIDED,
                        reason + ", but " + table.rows() + " rows would be copied to every node, and written there")
                : Place.other(table, Decision.REFERENCE, reason);
    }

    private Place rest(Table table) {
        if (EntityReference.of(table).isPresent()) {
            return Place.other(
                    table,
                    Decision.UNDECIDED,
                    "it refers to rows of any table by "
                            + EntityReference.of(table).get() + ", so that no foreign key says whose they are");
        }
        return read.contains(table.qualified())
                ? reference(table, "queries join it with others")
                : Place.other(table, Decision.LOCAL, "nothing refers to it, and no query joins it");
    }
}
