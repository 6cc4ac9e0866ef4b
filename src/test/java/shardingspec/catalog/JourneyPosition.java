package shardingspec.catalog;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.subject.Subject;
import shardingspec.subject.SubjectTable;
import shardingspec.subject.SubjectTable.Destination;

/**
 * How far on its way a cluster is, as the catalogs of its coordinator tell it.
 *
 * @param tables whether the tables of Phase 1 are there
 * @param rows whether they have been filled
 * @param keysMigrated whether the primary keys of the tables to be distributed have the distribution column in them, as they
 *     have from Phase 2 on
 * @param citus whether the extension exists
 * @param map empty while it does not
 */
public record JourneyPosition(
        Subject subject, boolean tables, boolean rows, boolean keysMigrated, boolean citus, ShardMap map) {

    private static final String CITUS = "SELECT FROM pg_extension WHERE extname = 'citus'";

    public static JourneyPosition read(Cluster cluster, Subject subject) {
        Node coordinator = cluster.coordinator();
        List<SubjectTable> distributed = subject.destinedTo(Destination.DISTRIBUTED);
        try (Session session = Session.open(coordinator)) {
            boolean tables =
                    all(session, subject.tables(), table -> "to_regclass('" + table.qualified() + "') IS NOT NULL");
            return new JourneyPosition(
                    subject,
                    tables,
                    tables && distributed.stream().noneMatch(table -> isEmpty(session, table)),
                    tables && all(session, distributed, JourneyPosition::keyHasDistributionColumn),
                    !session.rows(CITUS).isEmpty(),
                    ShardMapReader.read(cluster));
        }
    }

    private static boolean all(Session session, List<SubjectTable> tables, Function<SubjectTable, String> condition) {
        return "t"
                .equals(session.rows("SELECT " + tables.stream().map(condition).collect(Collectors.joining(" AND ")))
                        .single());
    }

    /** Asked table by table: distributed tables cannot be joined by nothing. */
    private static boolean isEmpty(Session session, SubjectTable table) {
        return "f"
                .equals(session.rows("SELECT count(*) > 0 FROM " + table.qualified())
                        .single());
    }

    private static String keyHasDistributionColumn(SubjectTable table) {
        return "EXISTS (SELECT FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid "
                + "AND a.attnum = ANY (c.conkey) WHERE c.conrelid = '" + table.qualified()
                + "'::regclass AND c.contype = 'p' AND a.attname = '" + table.distributionColumn() + "')";
    }

    /** As Phase 1 leaves it. */
    public boolean isRegular() {
        return rows && !keysMigrated && !citus;
    }

    /** The tables are cut into shards: Phase 2 and Phase 3. */
    public boolean isDistributed() {
        return subject.destinedTo(Destination.DISTRIBUTED).stream().allMatch(this::hasArrived)
                && subject.destinedTo(Destination.REFERENCE).stream().anyMatch(this::hasArrived);
    }

    /** As the steps of Phase 2 leave it: every table is what it was to become. */
    public boolean isWhollyDistributed() {
        return subject.tables().stream().allMatch(this::hasArrived);
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
        return map.placementsOf(subject.tenant().table()).stream().anyMatch(Placement::holdsOneHash);
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

    private boolean hasArrived(SubjectTable table) {
        return map.table(table.name())
                .map(CitusTable::kind)
                .filter(kind -> kind.name().equals(table.destination().name()))
                .isPresent();
    }
}
