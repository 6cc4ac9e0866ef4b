package shardingspec.subject.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/**
 * What a column can hold.
 *
 * @param base its type, or the one that its domain is made of, such as {@code character varying(3)} or {@code integer[]}
 * @param labels of an enum; none for others
 * @param candidates values that its checks, its domain's or its partitions' bounds name: none other may be allowed
 * @param patterns regular expressions that its checks hold it against
 */
record ColumnType(String base, List<String> labels, List<String> candidates, List<String> patterns) {

    private static final String APART = "\u001f";

    private static final String TYPES = """
            WITH RECURSIVE base AS (
                SELECT a.attname, a.atttypid AS typid, a.atttypmod AS typmod FROM pg_attribute a
                WHERE attrelid = %1$s::regclass AND attnum > 0 AND NOT attisdropped
                UNION ALL
                SELECT b.attname, t.typbasetype, t.typtypmod FROM base b JOIN pg_type t ON t.oid = b.typid AND t.typtype = 'd')
            SELECT b.attname, format_type(b.typid, b.typmod) AS base,
                   (SELECT string_agg(enumlabel, E'\\x1f' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = b.typid) AS labels
            FROM base b JOIN pg_type t ON t.oid = b.typid WHERE t.typtype <> 'd'""";

    /** Checks of the table and of domains, and bounds of partitions, each with the columns that it is about. */
    private static final String RULES = """
            SELECT a.attname, pg_get_constraintdef(c.oid) AS rule FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
            WHERE c.conrelid = %1$s::regclass AND c.contype = 'c'
            UNION ALL
            SELECT a.attname, pg_get_constraintdef(c.oid) FROM pg_attribute a JOIN pg_constraint c ON c.contypid = a.atttypid
            WHERE a.attrelid = %1$s::regclass AND a.attnum > 0 AND c.contype = 'c'
            UNION ALL
            SELECT a.attname, pg_get_expr(p.relpartbound, p.oid) FROM pg_partition_tree(%1$s::regclass) t
            JOIN pg_class p ON p.oid = t.relid AND p.relispartition
            JOIN pg_partitioned_table k ON k.partrelid = t.parentrelid AND k.partstrat <> 'h'
            JOIN pg_attribute a ON a.attrelid = t.parentrelid AND a.attnum = ANY (k.partattrs::smallint[])
            ORDER BY 1, 2""";

    ColumnType {
        labels = List.copyOf(labels);
        candidates = List.copyOf(candidates);
        patterns = List.copyOf(patterns);
    }

    /** Of a table's columns, by their names. */
    static Map<String, ColumnType> of(String table, Session session) {
        Rows rules = session.rows(RULES.formatted(Sql.text(table)));
        Map<String, List<String>> byColumn = new HashMap<>();
        for (int row = 0; row < rules.size(); row++) {
            byColumn.computeIfAbsent(rules.value(row, "attname"), column -> new ArrayList<>())
                    .add(rules.value(row, "rule"));
        }
        Rows types = session.rows(TYPES.formatted(Sql.text(table)));
        Map<String, ColumnType> columns = new HashMap<>();
        for (int row = 0; row < types.size(); row++) {
            String labels = types.value(row, "labels");
            List<String> about = byColumn.getOrDefault(types.value(row, "attname"), List.of());
            columns.put(
                    types.value(row, "attname"),
                    new ColumnType(
                            types.value(row, "base"),
                            labels.equals("NULL") ? List.of() : Arrays.asList(labels.split(APART)),
                            about.stream()
                                    .flatMap(rule -> Rules.literals(rule).stream())
                                    .distinct()
                                    .toList(),
                            about.stream()
                                    .flatMap(rule -> Rules.patterns(rule).stream())
                                    .distinct()
                                    .toList()));
        }
        return columns;
    }
}
