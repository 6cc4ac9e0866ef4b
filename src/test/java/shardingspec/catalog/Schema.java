package shardingspec.catalog;

import java.util.List;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/** The definition of a database's tables, one line an object, sorted; comparable as text. */
public record Schema(List<String> columns, List<String> constraints, List<String> indexes, List<String> sequences) {

    private static final String TABLES = "('regions', 'users', 'products', 'orders', 'order_items')";

    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name || ' ' || data_type
                   || coalesce('(' || coalesce(character_maximum_length, numeric_precision) || ')', '')
                   || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
                   || coalesce(' DEFAULT ' || column_default, '') AS line
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name IN %s
            ORDER BY table_name, ordinal_position""";

    private static final String CONSTRAINTS = """
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line
            FROM pg_constraint
            WHERE conrelid::regclass::text IN %s AND contype IN ('p', 'u', 'f', 'c')
            ORDER BY line""";

    private static final String INDEXES = """
            SELECT indexdef AS line FROM pg_indexes
            WHERE schemaname = 'public' AND tablename IN %s
            ORDER BY line""";

    private static final String SEQUENCES = """
            SELECT c.relname || ' OWNED BY ' || d.refobjid::regclass || '.' || a.attname AS line
            FROM pg_class c
            JOIN pg_depend d ON d.objid = c.oid AND d.deptype = 'a' AND d.refobjsubid > 0
            JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE c.relkind = 'S' AND d.refobjid::regclass::text IN %s
            ORDER BY line""";

    public Schema {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        sequences = List.copyOf(sequences);
    }

    public static Schema read(Node node) {
        try (Session session = Session.open(node)) {
            return new Schema(
                    lines(session, COLUMNS),
                    lines(session, CONSTRAINTS),
                    lines(session, INDEXES),
                    lines(session, SEQUENCES));
        }
    }

    private static List<String> lines(Session session, String sql) {
        return session.rows(String.format(sql, TABLES)).column("line");
    }
}
