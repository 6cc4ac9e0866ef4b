package shardingspec.subject.assess;

import java.util.List;

/**
 * A view, or a materialized one.
 *
 * @param name with its schema
 * @param reads the tables that it reads itself
 * @param granted whether others than its owner may read it
 * @param commented whether it, or a column, has a comment
 */
public record View(String name, boolean materialized, List<String> reads, boolean granted, boolean commented) {

    public View {
        reads = List.copyOf(reads);
    }
}
