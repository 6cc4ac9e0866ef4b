package shardingspec.subject.assess;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which table goes where.
 *
 * @param column that names the tenant; empty if none was found
 * @param root the table whose rows are the tenants; empty if there is none
 * @param candidates for the tenant column, best first, as they were measured; none if the user named it
 * @param places of all tables, in order of their names
 */
public record Layout(String column, Optional<String> root, List<TenantCandidate> candidates, List<Place> places) {

    private static final String WIDEST = "bigint";

    public Layout {
        candidates = List.copyOf(candidates);
        places = List.copyOf(places);
    }

    /** @throws NoSuchElementException if there is no such table */
    public Place of(String table) {
        return find(table).orElseThrow(() -> new NoSuchElementException("no table " + table));
    }

    Optional<Place> find(String table) {
        return places.stream()
                .filter(place -> place.table().qualified().equals(table))
                .findFirst();
    }

    /** The type of the distribution columns: that of the tenants' key, or else the one that most have, and of two the wider. */
    public String type() {
        return root.flatMap(this::find)
                .filter(Place::isDistributed)
                .flatMap(Layout::type)
                .or(() -> distributed().stream()
                        .flatMap(place -> type(place).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(type -> type.getKey().equals(WIDEST))
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey))
                .orElse(WIDEST);
    }

    private static Optional<String> type(Place place) {
        return place.table().column(place.column()).map(Column::type);
    }

    boolean isDistributed(String table) {
        return find(table).filter(Place::isDistributed).isPresent();
    }

    boolean isReference(String table) {
        return find(table).filter(Place::isReference).isPresent();
    }

    public List<Place> distributed() {
        return places.stream().filter(Place::isDistributed).toList();
    }

    public List<Place> references() {
        return places.stream().filter(Place::isReference).toList();
    }
}
