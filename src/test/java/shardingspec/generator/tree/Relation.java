package shardingspec.generator.tree;

import java.util.List;

/**
 * A table that queries ask.
 *
 * @param key the column by which it is distributed; empty if it is not, or has a single shard
 * @param group colocation group; 0 if it has none
 * @param unique columns of its primary key; none if it has none
 */
public record Relation(String name, Kind kind, String key, int group, List<String> unique, List<Attribute> columns) {

    /** What it is to Citus. */
    public enum Kind {
        DISTRIBUTED,
        SINGLE_SHARD,
        REFERENCE,
        LOCAL;

        public String words() {
            return switch (this) {
                case DISTRIBUTED -> "distributed";
                case SINGLE_SHARD -> "single shard";
                case REFERENCE -> "reference";
                case LOCAL -> "local";
            };
        }
    }

    public Relation {
        unique = List.copyOf(unique);
        columns = List.copyOf(columns);
    }

    public boolean hasColumn(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }
}
