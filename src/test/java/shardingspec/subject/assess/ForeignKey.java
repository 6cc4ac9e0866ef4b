package shardingspec.subject.assess;

import java.util.List;

/**
 * A foreign key.
 *
 * @param relation that has it: the table, or a partition of it
 * @param table that refers, with its schema
 * @param target that is referred to, with its schema
 * @param onDelete {@code NO ACTION}, {@code RESTRICT}, {@code CASCADE}, {@code SET NULL} or {@code SET DEFAULT}
 * @param onUpdate likewise
 * @param definition {@code FOREIGN KEY (a) REFERENCES t(id) …}
 */
public record ForeignKey(
        String name,
        String relation,
        String table,
        List<String> columns,
        String target,
        List<String> targetColumns,
        String onDelete,
        String onUpdate,
        String definition) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    boolean isToItself() {
        return table.equals(target);
    }

    /** {@code ads.campaign_id → campaigns}. */
    String words() {
        return table + " (" + String.join(", ", columns) + ") → " + target;
    }
}
