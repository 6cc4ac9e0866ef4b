package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A part of a query. */
public sealed interface Part permits Query, Source, Expression, Condition, Item, Grouping, Distinct, Cte {

    String sql();

    List<Part> children();

    /** The same with other children, as many and in the same order. */
    Part with(List<Part> children);

    /** What is left when something is taken away from this part itself, and not from within its children. */
    List<Part> reductions();

    /** Everything with one thing taken away, here or anywhere below; the largest cuts come first. Not all of it is valid. */
    default Stream<Part> smaller() {
        List<Part> children = children();
        Stream<Part> below = Stream.iterate(0, index -> index < children.size(), index -> index + 1)
                .flatMap(index -> children.get(index).smaller().map(child -> {
                    List<Part> changed = new ArrayList<>(children);
                    changed.set(index, child);
                    return with(changed);
                }));
        return Stream.concat(reductions().stream(), below);
    }

    /** Itself and all below. */
    default Stream<Part> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Part::all));
    }

    /** All of a kind, itself included. */
    default <T extends Part> Stream<T> all(Class<T> type) {
        return all().filter(type::isInstance).map(type::cast);
    }

    /** With every part replaced, from below. */
    default Part rewrite(UnaryOperator<Part> change) {
        return change.apply(
                with(children().stream().map(child -> child.rewrite(change)).toList()));
    }
}
