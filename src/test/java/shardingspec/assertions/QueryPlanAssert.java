package shardingspec.assertions;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.cluster.Node;
import shardingspec.plan.PlanKind;
import shardingspec.plan.QueryPlan;

/** Judges how a query is executed. A failure shows the whole plan. */
public final class QueryPlanAssert extends AbstractAssert<QueryPlanAssert, QueryPlan> {

    QueryPlanAssert(QueryPlan actual) {
        super(actual, QueryPlanAssert.class);
    }

    /** Nothing of Citus in it. */
    public QueryPlanAssert isRegular() {
        return check("the plan", PlanKind.REGULAR, actual.kind());
    }

    /** A router query: one task, on one node. */
    public QueryPlanAssert isRoutedToSingleShard() {
        check("the plan", PlanKind.ROUTER, actual.kind());
        return check("the number of nodes asked", 1, actual.nodes().size());
    }

    /** One task for each shard, on exactly these nodes. */
    public QueryPlanAssert fansOutToAllShards(int shards, Node... nodes) {
        check("the plan", PlanKind.MULTI_SHARD, actual.kind());
        return hasTasks(shards, nodes);
    }

    public QueryPlanAssert hasTasks(int tasks, Node... nodes) {
        check("the number of tasks", tasks, actual.taskCount());
        Set<String> addresses = Arrays.stream(nodes).map(Node::address).collect(Collectors.toCollection(TreeSet::new));
        return check("the nodes asked", addresses, actual.nodes());
    }

    public QueryPlanAssert repartitions() {
        return check("the plan", PlanKind.REPARTITION, actual.kind());
    }

    public QueryPlanAssert hasSubplans(int count) {
        return check("the number of subplans", count, actual.subplans());
    }

    /** Every task joins these tables by itself, from its own node's shards. */
    public QueryPlanAssert joinsInEveryTask(String... tables) {
        check("the number of subplans", 0, actual.subplans());
        return check(
                "whether every task scans a shard of each of " + Arrays.toString(tables),
                true,
                !actual.tasks().isEmpty()
                        && actual.tasks().stream()
                                .allMatch(task -> Arrays.stream(tables).allMatch(table -> task.scans().stream()
                                        .anyMatch(scan -> scan.relation().matches(table + "_\\d+")))));
    }

    private QueryPlanAssert check(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "Expected %s to be%n  %s%nbut it is%n  %s%nQuery:%n%sPlan: %s%n%s",
                    what,
                    expected,
                    found,
                    actual.sql().indent(2),
                    actual.summary(),
                    actual.json());
        }
        return this;
    }
}
