package shardingspec.subject.assess;

import java.util.HashMap;
import java.util.Map;
import shardingspec.sql.Session;

/** How many rows refer to a row of another tenant, by foreign key: none of these can hold once the tenant belongs to it. */
final class Crossings {

    private final Map<ForeignKey, Long> rows;

    private Crossings(Map<ForeignKey, Long> rows) {
        this.rows = Map.copyOf(rows);
    }

    static Crossings none() {
        return new Crossings(Map.of());
    }

    /** Counts them: one query for each foreign key of two distributed tables that does not compare tenants. */
    static Crossings count(Catalog catalog, Layout layout, Session session) {
        Map<ForeignKey, Long> rows = new HashMap<>();
        for (ForeignKey key : catalog.foreignKeys()) {
            if (layout.isDistributed(key.table()) && layout.isDistributed(key.target())) {
                Place from = layout.of(key.table());
                Place to = layout.of(key.target());
                if (!Fixes.comparesTenants(key, from, to)) {
                    long count = count(key, from, to, layout, session);
                    if (count > 0) {
                        rows.put(key, count);
                    }
                }
            }
        }
        return new Crossings(rows);
    }

    private static long count(ForeignKey key, Place from, Place to, Layout layout, Session session) {
        TenantPath child = TenantPath.of(from, layout, "c");
        TenantPath parent = TenantPath.of(to, layout, "p");
        // What a partition's own foreign key says holds of its rows alone.
        String ofTheRelation = key.relation().equals(key.table())
                ? ""
                : " AND c.tableoid = '" + Identifier.of(key.relation()).replace("'", "''") + "'::regclass";
        return Long.parseLong(session.rows("SELECT count(*) AS n FROM " + child.from() + " CROSS JOIN LATERAL (SELECT "
                        + parent.tenant() + " AS tenant FROM " + parent.from() + " WHERE "
                        + TenantPath.same(key, "c", "p") + ") AS referred WHERE " + child.tenant()
                        + " <> referred.tenant" + ofTheRelation)
                .value(0, "n"));
    }

    /** How many rows; 0 if none. */
    long of(ForeignKey key) {
        return rows.getOrDefault(key, 0L);
    }
}
