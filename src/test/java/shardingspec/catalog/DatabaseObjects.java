package shardingspec.catalog;

import java.util.List;
import shardingspec.node.Node;
import shardingspec.sql.Database;
import shardingspec.sql.Session;

/**
 * Everything in a node's database that was made there: one line an object, sorted; comparable as text. Of an extension it is the
 * extension itself, not what it brought along.
 *
 * @param lines {@code extension plpgsql}, {@code ordinary table public.orders}, {@code sequence public.orders_id_seq at 10000}
 */
public record DatabaseObjects(List<String> lines) {

    private static final String EXTENSION = "extension ";

    private static final String QUERY = """
            WITH made AS (
                SELECT oid, nspname FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            ), brought AS (
                SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
            ), relations AS (
                SELECT c.*, nspname FROM pg_class c JOIN made ON made.oid = c.relnamespace
                WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_class'::regclass
                                  AND objid IN (c.oid, (SELECT indrelid FROM pg_index WHERE indexrelid = c.oid)))
            )
            SELECT 'extension ' || extname AS line FROM pg_extension
            UNION ALL SELECT 'foreign-data wrapper ' || fdwname FROM pg_foreign_data_wrapper w
                      WHERE NOT EXISTS (SELECT FROM brought WHERE objid = w.oid)
            UNION ALL SELECT 'server ' || srvname FROM pg_foreign_server
            UNION ALL SELECT 'user mapping of ' || usename || ' on ' || srvname FROM pg_user_mappings
            UNION ALL SELECT 'schema ' || nspname FROM made
                      WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_namespace'::regclass AND objid = made.oid)
            UNION ALL
            SELECT CASE relkind WHEN 'r' THEN 'ordinary table ' WHEN 'p' THEN 'partitioned table '
                                WHEN 'f' THEN 'foreign table ' WHEN 'i' THEN 'index ' WHEN 'v' THEN 'view '
                                ELSE relkind::text || ' ' END
                   || nspname || '.' || relname
            FROM relations WHERE relkind <> 'S'
            UNION ALL
            SELECT 'sequence ' || nspname || '.' || relname || ' at '
                   || coalesce(pg_sequence_last_value(oid)::text, 'its start')
            FROM relations WHERE relkind = 'S'
            UNION ALL SELECT 'function ' || p.oid::regprocedure::text FROM pg_proc p JOIN made ON made.oid = p.pronamespace
                      WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_proc'::regclass AND objid = p.oid)
            UNION ALL SELECT 'type ' || t.oid::regtype::text FROM pg_type t JOIN made ON made.oid = t.typnamespace
                      WHERE (t.typtype IN ('e', 'd') OR EXISTS (SELECT FROM pg_class WHERE oid = t.typrelid AND relkind = 'c'))
                        AND NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_type'::regclass AND objid = t.oid)
            UNION ALL SELECT 'role ' || rolname FROM pg_roles WHERE rolname !~ '^pg_'
            ORDER BY line""";

    public DatabaseObjects {
        lines = List.copyOf(lines);
    }

    public static DatabaseObjects read(Node node) {
        return new DatabaseObjects(new Database(node).rows(QUERY).column("line"));
    }

    public static DatabaseObjects read(Session session) {
        return new DatabaseObjects(session.rows(QUERY).column("line"));
    }

    /** The same without the extensions. */
    public DatabaseObjects withoutExtensions() {
        return new DatabaseObjects(
                lines.stream().filter(line -> !line.startsWith(EXTENSION)).toList());
    }
}
