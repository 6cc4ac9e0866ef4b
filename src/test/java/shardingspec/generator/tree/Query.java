package shardingspec.generator.tree;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query, of any depth. */
public sealed interface Query extends Part permits Select, SetOperation {

    /** How many columns its answer has. */
    int width();

    /** How many rows at most, of all in the order of all columns: so it is always the same ones. */
    Optional<Integer> limit();

    /** Whether its rows come in an order that leaves no choice. */
    boolean isOrdered();

    /** Whether a server has no choice what to answer. */
    default boolean isDeterministic() {
        return all(Select.class).allMatch(Select::choosesByOrder);
    }

    default String page() {
        return limit().map(rows -> " ORDER BY " + positions() + " LIMIT " + rows)
                .orElse("");
    }

    default String positions() {
        return IntStream.rangeClosed(1, width()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
