package shardingspec.generator.ask;

import java.util.List;
import java.util.Optional;
import shardingspec.generator.tree.Cte;
import shardingspec.generator.tree.Query;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Looks for a setting, or another way to write it, with which a wrong answer is right. */
final class Mends {

    /** Those that change how a query is planned; a version that does not know one refuses to set it. */
    private static final List<String> SETTINGS = List.of(
            "SET citus.enable_recurring_outer_join_pushdown TO off",
            "SET citus.enable_repartition_joins TO on",
            "SET citus.enable_cte_inlining TO off",
            "SET citus.local_table_join_policy TO 'prefer-local'",
            "SET citus.local_table_join_policy TO 'prefer-distributed'",
            "SET citus.coordinator_aggregation_strategy TO 'disabled'",
            "SET citus.enable_fast_path_router_planner TO off",
            "SET citus.enable_local_execution TO off",
            "SET citus.enable_sorted_merge TO off",
            "SET citus.enable_binary_protocol TO off",
            "SET citus.task_assignment_policy TO 'round-robin'");

    private static final String MATERIALIZING = "AS MATERIALIZED";

    private Mends() {}

    static Optional<String> find(Query query, Rows expected, Node coordinator) {
        return SETTINGS.stream()
                .filter(setting -> mends(setting, query, expected, coordinator))
                .findFirst()
                .or(() -> materializing(query, expected, coordinator));
    }

    private static Optional<String> materializing(Query query, Rows expected, Node coordinator) {
        Query changed = (Query) query.rewrite(
                part -> part instanceof Cte cte ? new Cte(cte.name(), Cte.MATERIALIZED, cte.query()) : part);
        if (changed.equals(query)) {
            return Optional.empty();
        }
        try (Session session = Session.open(coordinator)) {
            return isRight(session.run(changed.sql()), expected, query) ? Optional.of(MATERIALIZING) : Optional.empty();
        }
    }

    private static boolean isRight(Outcome outcome, Rows expected, Query query) {
        return outcome.failure().isEmpty() && Answers.same(outcome.rows(), expected, query.isOrdered());
    }

    private static boolean mends(String setting, Query query, Rows expected, Node coordinator) {
        try (Session session = Session.open(coordinator)) {
            if (session.run(setting).failure().isPresent()) {
                return false;
            }
            return isRight(session.run(query.sql()), expected, query);
        }
    }
}
