package shardingspec.plan;

import shardingspec.sql.Session;

/** Asks a node how it executes a query. */
public final class Explainer {

    private static final String ALL_TASKS = "SET citus.explain_all_tasks TO on";

    private Explainer() {}

    /** Runs the query and measures it. */
    public static QueryPlan analyze(Session session, String sql) {
        // Unknown settings of a preloaded library's prefix are refused; of an absent library's accepted and idle.
        session.require(ALL_TASKS);
        String json = session.rows("EXPLAIN (ANALYZE, COSTS OFF, FORMAT JSON) " + sql)
                .column("QUERY PLAN")
                .get(0);
        return QueryPlanParser.parse(sql, json);
    }
}
