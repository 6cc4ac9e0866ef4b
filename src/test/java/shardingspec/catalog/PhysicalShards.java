package shardingspec.catalog;

import java.util.List;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/**
 * The shards that really lie on a node, whatever the coordinator's catalogs say: its own tables named as shards are, copies of
 * reference tables among them.
 *
 * @param names {@code public.orders_102008} and the like, sorted
 */
public record PhysicalShards(Node node, List<String> names) {

    /** The first shard of every cluster is 102008, so a shard's name ends in at least six digits. */
    private static final String SHARDS = """
            SELECT n.nspname || '.' || c.relname AS name
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND c.relname ~ '_\\d{6,}$'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY name""";

    public PhysicalShards {
        names = List.copyOf(names);
    }

    public static PhysicalShards on(Node node) {
        try (Session session = Session.open(node)) {
            return on(session);
        }
    }

    /** On the node of a session. */
    public static PhysicalShards on(Session session) {
        // Citus hides shards from pg_class, so that tools do not trip over them: without this the list is always empty.
        session.require("SET citus.override_table_visibility TO off");
        List<String> names = session.rows(SHARDS).column("name");
        session.require("RESET citus.override_table_visibility");
        return new PhysicalShards(session.node(), names);
    }
}
