package shardingspec.catalog;

import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/**
 * Where on its way a cluster stands, as the catalogs of its coordinator tell it.
 *
 * @param tables whether the tables of Phase 1 are there
 * @param rows whether they have been filled
 * @param keysMigrated whether the primary key of orders has the distribution column in it, as it has from Phase 2 on
 * @param citus whether the extension exists
 * @param map empty while it does not
 */
public record JourneyPosition(boolean tables, boolean rows, boolean keysMigrated, boolean citus, ShardMap map) {

    private static final String TABLES = """
            SELECT to_regclass('public.orders') IS NOT NULL AND to_regclass('public.order_items') IS NOT NULL AS tables,
                   EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS citus""";

    private static final String FILLED = "SELECT count(*) > 0 FROM order_items";

    private static final String MIGRATED = "SELECT FROM pg_constraint WHERE conrelid = 'orders'::regclass "
            + "AND contype = 'p' AND cardinality(conkey) = 2";

    public static JourneyPosition read(Cluster cluster) {
        Node coordinator = cluster.coordinator();
        try (Session session = Session.open(coordinator)) {
            Rows there = session.rows(TABLES);
            boolean tables = there.value(0, "tables").equals("t");
            return new JourneyPosition(
                    tables,
                    tables && "t".equals(session.rows(FILLED).single()),
                    tables && !session.rows(MIGRATED).isEmpty(),
                    there.value(0, "citus").equals("t"),
                    ShardMapReader.read(cluster));
        }
    }

    /** As Phase 1 leaves it. */
    public boolean isRegular() {
        return rows && !keysMigrated && !citus;
    }

    /** The tables are cut into shards: Phase 2 and Phase 3. */
    public boolean isDistributed() {
        return is("orders", TableKind.DISTRIBUTED)
                && is("order_items", TableKind.DISTRIBUTED)
                && is("regions", TableKind.REFERENCE);
    }

    /** As the steps of Phase 2 leave it: the join with products has been cured too. */
    public boolean isWhollyDistributed() {
        return isDistributed() && is("products", TableKind.REFERENCE);
    }

    /** The tables were brought back in Phase 4; the extension may still be there. */
    public boolean isUndistributed() {
        return rows && keysMigrated && map.tables().isEmpty();
    }

    /** As Phase 4 leaves it. */
    public boolean isWhollyUndistributed() {
        return isUndistributed() && !citus;
    }

    public boolean hasWorker(String name) {
        return map.activeWorkers().contains(name);
    }

    /** Whether a tenant has a shard of its own. */
    public boolean hasTenantApart() {
        return map.placementsOf("orders").stream().anyMatch(Placement::holdsOneHash);
    }

    /** For people. */
    public String phase() {
        if (!rows) {
            return "before Phase 1";
        }
        if (isDistributed()) {
            return hasWorker("worker3") || !hasWorker("worker2") || hasTenantApart() ? "in Phase 3" : "in Phase 2";
        }
        return isRegular() ? "in Phase 1" : isUndistributed() ? "in Phase 4" : "on the way into Phase 2";
    }

    private boolean is(String table, TableKind kind) {
        return map.table(table).map(CitusTable::kind).filter(kind::equals).isPresent();
    }
}
