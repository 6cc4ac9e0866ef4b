package shardingspec.subject.assess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign keys of distributed tables that lead back to where they begin: no order puts each table after those it refers to. */
final class Circles {

    private final List<ForeignKey> keys;

    private Circles(List<ForeignKey> keys) {
        this.keys = keys;
    }

    /** A table that refers to itself is no circle: it can be distributed as it is. */
    static Circles of(Catalog catalog, Layout layout) {
        return new Circles(catalog.foreignKeys().stream()
                .filter(key -> !key.isToItself())
                .filter(key -> layout.isDistributed(key.table()) && layout.isDistributed(key.target()))
                .toList());
    }

    /** The first foreign key of a table that leads back to it. */
    Optional<ForeignKey> through(String table) {
        return keys.stream()
                .filter(key -> key.table().equals(table))
                .filter(key -> reachable(key.target()).contains(table))
                .findFirst();
    }

    private Set<String> reachable(String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            String table = ahead.pop();
            keys.stream()
                    .filter(key -> key.table().equals(table))
                    .map(ForeignKey::target)
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        return seen;
    }
}
