package shardingspec.subject.assess;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Looks for the column that most tables share by foreign keys, and measures it. */
final class Candidates {

    private static final int SHOWN = 3;

    private final Catalog catalog;
    private final Session session;

    Candidates(Catalog catalog, Session session) {
        this.catalog = catalog;
        this.session = session;
    }

    /** Best first: the one that most tables have; of two, the one that more tables lead to. */
    List<TenantCandidate> find() {
        return catalog.foreignKeys().stream()
                .filter(key -> key.columns().size() == 1 && !key.isToItself())
                .map(key -> new Sharing(key.columns().get(0), key.target()))
                .distinct()
                .sorted(Comparator.comparingInt(this::tables)
                        .thenComparingInt(sharing -> reached(sharing.root()))
                        .reversed()
                        .thenComparing(Sharing::column)
                        .thenComparing(Sharing::root))
                .limit(SHOWN)
                .map(sharing -> measured(sharing.column(), sharing.root()))
                .toList();
    }

    /** One that the user named. */
    Optional<TenantCandidate> named(String column, Optional<String> root) {
        return root.map(table -> measured(column, table))
                .or(() -> largestWith(column).map(table -> measured(column, "")));
    }

    private record Sharing(String column, String root) {}

    private int tables(Sharing sharing) {
        return (int) catalog.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(sharing.column()))
                        && key.target().equals(sharing.root()))
                .map(ForeignKey::table)
                .distinct()
                .count();
    }

    /** Tables that lead to it. */
    private int reached(String root) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(root));
        while (!ahead.isEmpty()) {
            catalog.to(ahead.pop()).stream()
                    .map(ForeignKey::table)
                    .filter(table -> !table.equals(root) && seen.add(table))
                    .forEach(ahead::add);
        }
        return seen.size();
    }

    private Optional<Table> largestWith(String column) {
        return catalog.tables().stream()
                .filter(table -> table.column(column).isPresent())
                .max(Comparator.comparingLong(Table::rows));
    }

    private TenantCandidate measured(String column, String root) {
        int tables = root.isEmpty()
                ? (int) catalog.tables().stream()
                        .filter(table -> table.column(column).isPresent())
                        .count()
                : tables(new Sharing(column, root));
        String largest = Stream.concat(
                        catalog.to(root).stream()
                                .filter(key -> key.columns().equals(List.of(column)))
                                .flatMap(key -> catalog.find(key.table()).stream()),
                        largestWith(column).stream())
                .max(Comparator.comparingLong(Table::rows))
                .map(Table::qualified)
                .orElse("");
        if (largest.isEmpty()) {
            return new TenantCandidate(column, root, tables, reached(root), "", 0, "", 0);
        }
        Rows rows = session.rows("SELECT " + Identifier.quoted(column) + "::text AS tenant, count(*) AS n, "
                + "count(*) OVER () AS tenants, round(count(*) / sum(count(*)) OVER (), 4) AS share FROM "
                + Identifier.of(largest) + " WHERE " + Identifier.quoted(column)
                + " IS NOT NULL GROUP BY 1 ORDER BY n DESC, tenant LIMIT 1");
        return rows.isEmpty()
                ? new TenantCandidate(column, root, tables, reached(root), largest, 0, "", 0)
                : new TenantCandidate(
                        column,
                        root,
                        tables,
                        reached(root),
                        largest,
                        Long.parseLong(rows.value(0, "tenants")),
                        rows.value(0, "tenant"),
                        Double.parseDouble(rows.value(0, "share")));
    }
}
