package shardingspec.subject.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Views that have to be dropped before tables are changed, and made anew afterwards. */
final class RemadeViews {

    private RemadeViews() {}

    /** Those that read one of the tables, and those that read such views; each after what it reads. */
    static List<View> of(Catalog catalog, Set<String> tables) {
        Set<String> touched = new HashSet<>(tables);
        List<View> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<View> next = catalog.views().stream()
                    .filter(view -> !found.contains(view))
                    .filter(view -> view.reads().stream().anyMatch(touched::contains))
                    .toList();
            next.forEach(view -> touched.add(view.name()));
            found.addAll(next);
            more = !next.isEmpty();
        }
        return inOrder(found);
    }

    private static List<View> inOrder(List<View> views) {
        List<View> rest = new ArrayList<>(views);
        List<View> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            View next = rest.stream()
                    .filter(view -> rest.stream()
                            .noneMatch(
                                    other -> !other.equals(view) && view.reads().contains(other.name())))
                    .findFirst()
                    .orElse(rest.get(0));
            ordered.add(next);
            rest.remove(next);
        }
        return List.copyOf(ordered);
    }
}
