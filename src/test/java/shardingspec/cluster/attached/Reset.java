package shardingspec.cluster.attached;

import java.util.List;
import shardingspec.sql.Session;

/**
 * Makes claimed databases regular and empty again, whatever state an earlier run left them in: in the middle of a shard
 * move, with workers that nobody remembers, with shards of a cluster that is gone.
 *
 * <p>So nothing here asks the cluster for its help. Each step is a query that writes the statements to run, as psql's
 * {@code \\gexec} does it, and is done on all nodes before the next one begins.
 */
final class Reset {

    private static final String HERE = "= (SELECT oid FROM pg_database WHERE datname = current_database())";
    private static final String MOVES = "LIKE 'citus\\_shard\\_%'";

    private static final List<String> STEPS = List.of(
            // A rebalance goes on after the client that asked for it has died.
            """
            SELECT format('SELECT pg_terminate_backend(%s, 5000)', pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND (application_name LIKE 'sharding-spec%' OR application_name = 'postgres_fdw' OR application_name LIKE 'citus\\_%'
                   OR backend_type LIKE 'Citus Background%')""",
            """
            SELECT format('ROLLBACK PREPARED %L', gid) FROM pg_prepared_xacts
            WHERE database = current_database() AND gid LIKE 'citus\\_%'""",
            // A subscription is dropped without its slot, as the other end may be gone; the slots have their own step.
            "SELECT format('ALTER SUBSCRIPTION %I DISABLE', subname) FROM pg_subscription WHERE subdbid " + HERE
                    + " AND subname " + MOVES,
            "SELECT format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', subname) FROM pg_subscription WHERE subdbid "
                    + HERE + " AND subname " + MOVES,
            "SELECT format('DROP SUBSCRIPTION %I', subname) FROM pg_subscription WHERE subdbid " + HERE
                    + " AND subname " + MOVES,
            """
            SELECT format('SELECT pg_terminate_backend(%s, 5000)', active_pid) FROM pg_replication_slots
            WHERE database = current_database() AND active_pid IS NOT NULL AND slot_name\s""" + MOVES,
            """
            SELECT format('SELECT pg_drop_replication_slot(%L)', slot_name) FROM pg_replication_slots
            WHERE database = current_database() AND slot_name\s""" + MOVES,
            "SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication WHERE pubname " + MOVES,
            // Each node for itself. What Citus manages goes with it; shards stay behind as ordinary tables.
            "SELECT 'SET citus.enable_ddl_propagation TO off'",
            "SELECT 'DROP EXTENSION citus CASCADE' FROM pg_extension WHERE extname = 'citus'",
            """
            SELECT format('DROP EXTENSION %I', extname) FROM pg_extension
            WHERE extname IN ('citus_columnar', 'pg_stat_statements')""",
            // What was sharded by hand: the windows with their passwords, then whatever was behind them here.
            "SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace WHERE nspname IN ({schemas})",
            "SELECT format('DROP SERVER %I CASCADE', srvname) FROM pg_foreign_server WHERE srvname LIKE 'by\\_hand\\_%'",
            """
            SELECT 'DROP EXTENSION postgres_fdw' FROM pg_extension
            WHERE extname = 'postgres_fdw' AND NOT EXISTS (SELECT FROM pg_foreign_server)""",
            // All in one statement: there may be hundreds of shards.
            """
            SELECT 'DROP TABLE ' || string_agg(oid::regclass::text, ', ') || ' CASCADE' FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND {own} HAVING count(*) > 0""",
            "SELECT format('DROP OWNED BY %I', rolname) FROM pg_roles WHERE rolname " + MOVES,
            "SELECT format('DROP ROLE %I', rolname) FROM pg_roles WHERE rolname " + MOVES,
            """
            SELECT format('ALTER DATABASE %I RESET output_plugin_libraries', current_database()) FROM pg_db_role_setting
            WHERE setrole = 0 AND array_to_string(setconfig, ' ') LIKE '%output\\_plugin\\_libraries=%'
              AND setdatabase\s""" + HERE);

    private Reset() {}

    /** @param sessions one on each node */
    static void run(List<Session> sessions, OwnTables own) {
        for (String step : STEPS) {
            for (Session session : sessions) {
                session.rows(step.replace("{own}", own.condition()).replace("{schemas}", own.schemaList()))
                        .values()
                        .forEach(row -> session.require(String.valueOf(row.get(0))));
            }
        }
    }
}
