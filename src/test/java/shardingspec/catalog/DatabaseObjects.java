package shardingspec.catalog;

import java.util.List;
import shardingspec.node.Node;
import shardingspec.sql.Database;

/**
 * Everything in a node's database that somebody made: one line an object, sorted; comparable as text.
 *
 * @param lines {@code extension plpgsql}, {@code ordinary table public.orders}, {@code sequence public.orders_id_seq at 10000}
 */
public record DatabaseObjects(List<String> lines) {

    private static final String QUERY = """
            WITH made AS (
                SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            )
            SELECT 'extension ' || extname AS line FROM pg_extension
            UNION ALL SELECT 'foreign-data wrapper ' || fdwname FROM pg_foreign_data_wrapper
            UNION ALL SELECT 'server ' || srvname FROM pg_foreign_server
            UNION ALL SELECT 'user mapping of ' || usename || ' on ' || srvname FROM pg_user_mappings
            UNION ALL SELECT 'schema ' || nspname FROM made
            UNION ALL
            SELECT CASE c.relkind WHEN 'r' THEN 'ordinary table ' WHEN 'p' THEN 'partitioned table '
                                  WHEN 'f' THEN 'foreign table ' WHEN 'i' THEN 'index ' ELSE c.relkind::text || ' ' END
                   || nspname || '.' || c.relname
            FROM pg_class c JOIN made ON made.oid = c.relnamespace
            WHERE c.relkind <> 'S'
            UNION ALL SELECT 'function ' || p.oid::regprocedure::text FROM pg_proc p JOIN made ON made.oid = p.pronamespace
            UNION ALL
            SELECT 'sequence ' || schemaname || '.' || sequencename || ' at ' || coalesce(last_value::text, 'its start')
            FROM pg_sequences
            ORDER BY line""";

    public DatabaseObjects {
        lines = List.copyOf(lines);
    }

    public static DatabaseObjects read(Node node) {
        return new DatabaseObjects(new Database(node).rows(QUERY).column("line"));
    }
}
