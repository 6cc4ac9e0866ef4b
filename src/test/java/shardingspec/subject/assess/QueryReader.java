package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shardingspec.sql.SqlText;
import shardingspec.subject.assess.QueryReading.Expected;

/** Reads queries as words: enough to see which tables they name and whether they name the tenant, and no more. */
final class QueryReader {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "merge");

    private final Catalog catalog;

    QueryReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Tables that a statement names, or that are behind a view which it names. */
    List<String> tables(String sql) {
        Set<String> words = new HashSet<>(words(sql));
        Set<String> behindViews = new HashSet<>();
        catalog.views().stream()
                .filter(view -> words.contains(view.name().substring(view.name().indexOf('.') + 1)))
                .forEach(view -> addBehind(view, behindViews));
        return catalog.tables().stream()
                .filter(table -> words.contains(table.name()) || behindViews.contains(table.qualified()))
                .map(Table::qualified)
                .toList();
    }

    private void addBehind(View view, Set<String> found) {
        view.reads().stream().filter(found::add).forEach(read -> catalog.views().stream()
                .filter(other -> other.name().equals(read))
                .forEach(other -> addBehind(other, found)));
    }

    /** Tables that some query reads beside others. */
    Set<String> readTogether(List<String> statements) {
        return statements.stream()
                .map(this::tables)
                .filter(tables -> tables.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    QueryReading read(String name, String sql, Layout layout) {
        List<String> words = words(sql);
        List<String> tables = tables(sql);
        List<Place> distributed =
                tables.stream().map(layout::of).filter(Place::isDistributed).toList();
        long local = tables.stream()
                .map(layout::of)
                .filter(place -> !place.isDistributed() && !place.isReference())
                .count();
        List<String> notes = new ArrayList<>();
        if (tables.isEmpty()) {
            notes.add("it names no table of the schema");
            return new QueryReading(name, tables, Expected.UNKNOWN, notes);
        }
        if (adjacent(words, "create", "temp") || adjacent(words, "create", "temporary")) {
            notes.add("a temporary table stays on the coordinator: no shard can be joined to it");
        }
        if (distributed.isEmpty()) {
            return new QueryReading(name, tables, Expected.COORDINATOR, notes);
        }
        boolean namesTenant = distributed.stream()
                .allMatch(place -> namesTenant(words, place.column()) || insertsTenant(words, place.column()));
        notes(words, distributed, namesTenant, local, notes);
        if (!namesTenant && WRITES.contains(words.get(0))) {
            notes.add("it may write to several tenants: over shards, by two-phase commit");
        }
        distributed.stream()
                .flatMap(place -> place.table().columns().stream())
                .filter(column -> column.isSerial() || column.isIdentity())
                .map(Column::name)
                .distinct()
                .filter(column -> takesNewest(words, column))
                .forEach(column -> notes.add("it takes the order of " + column
                        + " for that of time: each node gives out numbers " + "from a range of its own"));
        return new QueryReading(name, tables, namesTenant ? Expected.ONE_SHARD : Expected.ALL_SHARDS, notes);
    }

    private static void notes(
            List<String> words, List<Place> distributed, boolean namesTenant, long local, List<String> notes) {
        if (local > 0) {
            notes.add("it joins a local table: its rows, or those of the others, are copied for the query");
        }
        if (namesTenant) {
            return;
        }
        long columns = distributed.stream()
                .map(Place::column)
                .distinct()
                .filter(words::contains)
                .count();
        if (distributed.size() > 1 && columns == 0) {
            notes.add(
                    "it joins without the distribution columns: refused, unless citus.enable_repartition_joins is on");
        }
        if (adjacent(words, "for", "update")) {
            notes.add("FOR UPDATE over shards is refused");
        }
        if (words.stream().filter("select"::equals).count() > 1) {
            notes.add("a subquery that refers to the outer query is refused, unless it compares distribution columns");
        }
        if (adjacent(words, "grouping", "sets") || words.contains("rollup") || words.contains("cube")) {
            notes.add("GROUPING SETS, ROLLUP and CUBE are refused, unless the tenant is named");
        }
        if (adjacent(words, "distinct", "on")) {
            notes.add(
                    "DISTINCT ON with an alias that hides one of its columns was wrong on some versions: compare answers");
        }
    }

    private static boolean adjacent(List<String> words, String first, String second) {
        return IntStream.range(1, words.size())
                .anyMatch(at -> words.get(at - 1).equals(first) && words.get(at).equals(second));
    }

    /** {@code column = value} with a string, a number or a parameter. */
    private static boolean namesTenant(List<String> words, String column) {
        return IntStream.range(0, words.size() - 2)
                .filter(at -> words.get(at).equals(column) && words.get(at + 1).equals("="))
                .mapToObj(at -> words.get(at + 2))
                .anyMatch(value -> value.equals("''") || value.startsWith(":") || Character.isDigit(value.charAt(0)));
    }

    /** {@code INSERT INTO table (…, column, …)}: a row has one tenant. */
    private static boolean insertsTenant(List<String> words, String column) {
        int first = first(words, "(", 0);
        return words.get(0).equals("insert")
                && first < words.size()
                && words.subList(first, first(words, ")", first)).contains(column);
    }

    /** The place of the next word with that sign in it; behind the last if there is none. */
    private static int first(List<String> words, String sign, int from) {
        return IntStream.range(from, words.size())
                .filter(at -> words.get(at).contains(sign))
                .findFirst()
                .orElse(words.size());
    }

    /** {@code ORDER BY column DESC}, or with a LIMIT. */
    private static boolean takesNewest(List<String> words, String column) {
        return IntStream.range(1, words.size() - 1)
                .filter(at -> words.get(at - 1).equals("order") && words.get(at).equals("by"))
                .mapToObj(at -> words.subList(at + 1, Math.min(words.size(), at + 5)))
                .anyMatch(order -> order.contains(column) && (order.contains("desc") || words.contains("limit")));
    }

    /** In lower case, unless they are quoted; a number's sign, and brackets, are words too. */
    private static List<String> words(String sql) {
        return SqlText.words(sql).stream()
                .map(word -> word.startsWith("\"") ? word.replace("\"", "") : word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Tables whose distribution column a write sets. */
    Set<String> updated(List<String> writes, Layout layout) {
        Set<String> updated = new HashSet<>();
        for (String write : writes) {
            List<String> words = words(write);
            int set = words.indexOf("set");
            int where = words.contains("where") ? words.indexOf("where") : words.size();
            if (!words.isEmpty() && words.get(0).equals("update") && set > 0) {
                tables(write).stream()
                        .map(layout::of)
                        .filter(Place::isDistributed)
                        .filter(place -> IntStream.range(set, where - 1)
                                .anyMatch(at -> words.get(at).equals(place.column())
                                        && words.get(at + 1).equals("=")))
                        .forEach(place -> updated.add(place.table().qualified()));
            }
        }
        return updated;
    }
}
