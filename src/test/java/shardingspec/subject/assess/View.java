package shardingspec.subject.assess;

import java.util.List;
import java.util.stream.Stream;

/**
 * A view, or a materialized one.
 *
 * @param name with its schema
 * @param reads the tables and views that it reads itself
 * @param definition {@code CREATE VIEW …}
 * @param grants statements that give others their rights again
 * @param comments statements that say its comments again
 * @param indexes statements that make its indexes again
 */
public record View(
        String name,
        boolean materialized,
        List<String> reads,
        String definition,
        List<String> grants,
        List<String> comments,
        List<String> indexes) {

    public View {
        reads = List.copyOf(reads);
        grants = List.copyOf(grants);
        comments = List.copyOf(comments);
        indexes = List.copyOf(indexes);
    }

    String drop() {
        return "DROP " + (materialized ? "MATERIALIZED VIEW " : "VIEW ") + Identifier.of(name);
    }

    /** All that it takes to have it as it was. */
    List<String> create() {
        return Stream.of(List.of(definition), indexes, grants, comments)
                .flatMap(List::stream)
                .toList();
    }
}
