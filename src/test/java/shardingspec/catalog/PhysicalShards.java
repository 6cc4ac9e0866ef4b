package shardingspec.catalog;

import java.util.List;
import shardingspec.node.Node;
import shardingspec.sql.Session;

/**
 * The shards that really lie on a node, whatever the coordinator's catalogs say: its own tables named as shards are.
 *
 * @param names {@code orders_102008} and the like, sorted
 */
public record PhysicalShards(Node node, List<String> names) {

    public PhysicalShards {
        names = List.copyOf(names);
    }

    /** Shards of distributed tables on a node; copies of reference tables do not count. */
    public static PhysicalShards ofDistributedTablesOn(Node node) {
        try (Session session = Session.open(node)) {
            // Citus hides shards from pg_class, so that tools do not trip over them: without this the list is always
            // empty.
            session.require("SET citus.override_table_visibility TO off");
            return new PhysicalShards(
                    node,
                    session.rows(
                                    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^(orders|order_items)_\\d+$' "
                                            + "ORDER BY relname")
                            .column("relname"));
        }
    }
}
