package shardingspec.subject.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that were made so far, by table, so that others can refer to them. */
final class MadeRows {

    /**
     * A row.
     *
     * @param tenant that it belongs to; empty if it belongs to all
     * @param values of its columns, as text
     */
    record MadeRow(Optional<String> tenant, Map<String, Optional<String>> values) {

        Optional<String> value(String column) {
            return Optional.ofNullable(values.get(column)).flatMap(value -> value);
        }
    }

    private final Map<String, List<MadeRow>> rows = new HashMap<>();

    void add(String table, MadeRow row) {
        rows.computeIfAbsent(table, one -> new ArrayList<>()).add(row);
    }

    List<MadeRow> of(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
