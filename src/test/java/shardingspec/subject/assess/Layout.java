package shardingspec.subject.assess;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Which table goes where.
 *
 * @param column that names the tenant; empty if none was found
 * @param root the table whose rows are the tenants; empty if there is none
 * @param candidates for the tenant column, best first, as they were measured; none if the user named it
 * @param places of all tables, in order of their names
 */
public record Layout(String column, Optional<String> root, List<TenantCandidate> candidates, List<Place> places) {

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

    /** The type of the distribution columns: that of the tenants' key, or of the first table's. */
    public String type() {
        return root.flatMap(this::find).filter(Place::isDistributed).stream()
                .flatMap(place -> place.table().column(place.column()).stream())
                .map(Column::type)
                .findFirst()
                .or(() -> distributed().stream()
                        .flatMap(place -> place.table().column(place.column()).stream())
                        .map(Column::type)
                        .findFirst())
                .orElse("bigint");
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
