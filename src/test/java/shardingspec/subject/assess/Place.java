package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a table is to go.
 *
 * @param column by which it is distributed; empty for other decisions
 * @param backfill the foreign key by which it gets the tenant column that it lacks; empty if it has it
 * @param reason for people, a sentence without its full stop
 */
public record Place(Table table, Decision decision, String column, Optional<ForeignKey> backfill, String reason) {

    /** What a table is to become. */
    public enum Decision {
        DISTRIBUTED,
        REFERENCE,
        LOCAL,
        UNDECIDED;

        /** As a table of a page has it. */
        public String words() {
            return switch (this) {
                case DISTRIBUTED -> "distributed";
                case REFERENCE -> "reference table";
                case LOCAL -> "stays local";
                case UNDECIDED -> "undecided";
            };
        }
    }

    static Place distributed(Table table, String column, String reason) {
        return new Place(table, Decision.DISTRIBUTED, column, Optional.empty(), reason);
    }

    static Place other(Table table, Decision decision, String reason) {
        return new Place(table, decision, "", Optional.empty(), reason);
    }

    public boolean isDistributed() {
        return decision == Decision.DISTRIBUTED;
    }

    public boolean isReference() {
        return decision == Decision.REFERENCE;
    }

    /** The key with the distribution column first. */
    List<String> withColumn(List<String> columns) {
        return columns.contains(column)
                ? columns
                : Stream.concat(Stream.of(column), columns.stream()).toList();
    }
}
