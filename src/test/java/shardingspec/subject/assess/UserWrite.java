package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;
import shardingspec.sql.SqlText;

/**
 * A write of the user's application, as {@code writes.sql} has it.
 *
 * @param name as the user calls it
 * @param sql with {@code :column} where a value of the table's column is to stand
 * @param kind what it does
 * @param table that it writes to, with its schema
 * @param unfit why a load cannot tell what it did; empty if it can
 */
public record UserWrite(String name, String sql, Kind kind, String table, Optional<String> unfit) {

    /** What a write does. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE,
        /** MERGE, or a write behind WITH. */
        OTHER
    }

    /** Columns whose values it takes. */
    public List<String> parameters() {
        return SqlText.variables(sql).stream().distinct().toList();
    }
}
