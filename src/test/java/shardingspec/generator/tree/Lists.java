package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What all parts do with lists of parts. */
final class Lists {

    private Lists() {}

    static <T> List<T> without(List<T> list, int index) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }

    /** The list with each of its elements left out in turn. */
    static <T> Stream<List<T>> eachWithout(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(index -> without(list, index));
    }

    static String sql(List<? extends Part> parts, String between) {
        return parts.stream().map(Part::sql).collect(Collectors.joining(between));
    }

    static <T extends Part> List<T> take(Iterator<Part> children, int count, Class<T> type) {
        List<T> taken = new ArrayList<>();
        for (int taking = 0; taking < count; taking++) {
            taken.add(type.cast(children.next()));
        }
        return taken;
    }

    static <T extends Part> Optional<T> take(Iterator<Part> children, Optional<T> before, Class<T> type) {
        return before.map(present -> type.cast(children.next()));
    }
}
