package shardingspec.generator.ask;

import java.util.List;
import java.util.Optional;
import shardingspec.generator.tree.Query;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;

/** Looks for a setting with which a wrong answer is right. */
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

    private Mends() {}

    static Optional<String> find(Query query, Rows expected, Node coordinator) {
        return SETTINGS.stream()
                .filter(setting -> mends(setting, query, expected, coordinator))
                .findFirst();
    }

    private static boolean mends(String setting, Query query, Rows expected, Node coordinator) {
        try (Session session = Session.open(coordinator)) {
            if (session.run(setting).failure().isPresent()) {
                return false;
            }
            Outcome outcome = session.run(query.sql());
            return outcome.failure().isEmpty() && Answers.same(outcome.rows(), expected, query.isOrdered());
        }
    }
}
