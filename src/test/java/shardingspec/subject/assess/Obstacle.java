package shardingspec.subject.assess;

import java.util.List;

/**
 * Something that stands in the way of a table.
 *
 * @param table with its schema
 * @param what is in the way, with its name
 * @param fix statements that mend it, or one sentence if no statement can
 */
public record Obstacle(ObstacleKind kind, String table, String what, List<String> fix) {

    public Obstacle {
        fix = List.copyOf(fix);
    }

    @Override
    public String toString() {
        return table + ": " + kind.words() + " (" + what + ")";
    }
}
