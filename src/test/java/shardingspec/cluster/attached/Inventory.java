package shardingspec.cluster.attached;

import java.util.ArrayList;
import java.util.List;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/**
 * What one node's database carries, and whose it is.
 *
 * @param claimed whether an earlier run claimed the database while it was empty
 * @param ours tables that are named as in the scripts, and shards of such tables
 * @param others everything else that a database may carry: tables, and extensions that neither Citus nor the journey
 *     brings
 * @param distributed those of the others that Citus manages, and that would go with it
 * @param registered the workers that its Citus knows, which would have to be added again
 */
record Inventory(
        boolean claimed, List<String> ours, List<String> others, List<String> distributed, List<String> registered) {

    /** A setting of the database itself: it stays when everything in it is dropped. */
    private static final String MARK = "sharding_spec.disposable";

    private static final String TABLES = """
            SELECT c.oid::regclass::text AS name, n.nspname IN (%s) OR (n.nspname = 'public' AND %s) AS ours
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f', 'm')
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1
            """;

    /**
     * The journey makes pg_stat_statements for a while, and loses nothing but counters when it drops it. It makes
     * postgres_fdw too, which is the user's own if there is a server that the journey did not make.
     */
    private static final String EXTENSIONS = """
            SELECT 'extension ' || extname AS name
            FROM pg_extension
            WHERE extname NOT IN ('plpgsql', 'citus', 'citus_columnar', 'pg_stat_statements', 'postgres_fdw')
            UNION ALL
            SELECT 'server ' || srvname FROM pg_foreign_server WHERE srvname NOT LIKE 'by\\_hand\\_%'
            ORDER BY 1
            """;

    Inventory {
        ours = List.copyOf(ours);
        others = List.copyOf(others);
        distributed = List.copyOf(distributed);
        registered = List.copyOf(registered);
    }

    static Inventory of(Session session, OwnTables own) {
        // Otherwise Citus hides shards from ordinary clients. Without Citus the setting has no effect.
        session.require("SET citus.override_table_visibility TO off");
        Rows tables = session.rows(TABLES.formatted(own.schemaList(), own.condition()));
        List<String> ours = new ArrayList<>();
        List<String> others = new ArrayList<>(session.rows(EXTENSIONS).column("name"));
        for (int row = 0; row < tables.size(); row++) {
            (tables.value(row, "ours").equals("t") ? ours : others).add(tables.value(row, "name"));
        }
        List<String> distributed = new ArrayList<>(managedByCitus(session));
        distributed.retainAll(others);
        return new Inventory(isClaimed(session), ours, others, distributed, registered(session));
    }

    /** Marks the database as one that may be cleared. */
    static void claim(Session session) {
        session.require(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET " + MARK + " TO true', current_database()); END $$");
    }

    private static boolean isClaimed(Session session) {
        return !session.rows("""
                SELECT FROM pg_db_role_setting s
                JOIN pg_database d ON d.oid = s.setdatabase
                WHERE d.datname = current_database() AND s.setrole = 0 AND '%s=true' = ANY (s.setconfig)
                """.formatted(MARK)).isEmpty();
    }

    private static List<String> managedByCitus(Session session) {
        return ofCitus(session, "SELECT logicalrelid::regclass::text AS name FROM pg_dist_partition");
    }

    private static List<String> registered(Session session) {
        return ofCitus(
                session,
                "SELECT format('registered worker %s:%s', nodename, nodeport) AS name FROM pg_dist_node "
                        + "WHERE groupid <> 0 ORDER BY groupid, nodeid");
    }

    /** Nothing where there is no Citus to ask. */
    private static List<String> ofCitus(Session session, String question) {
        boolean hasCitus = !session.rows("SELECT FROM pg_extension WHERE extname = 'citus'")
                .isEmpty();
        return hasCitus ? session.rows(question).column("name") : List.of();
    }
}
