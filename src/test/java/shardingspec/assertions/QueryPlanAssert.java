package shardingspec.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.node.Node;
import shardingspec.plan.PlanKind;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;
import shardingspec.plan.Task;

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
        return check("the nodes asked", addresses(nodes), actual.nodes());
    }

    private static Set<String> addresses(Node... nodes) {
        return Arrays.stream(nodes).map(Node::address).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One query to a server for each foreign scan, to exactly these servers. */
    public QueryPlanAssert asksByForeignScans(int queries, Node... servers) {
        check("the plan", PlanKind.FOREIGN, actual.kind());
        check("the number of foreign scans", queries, actual.tasks().size());
        return check("the servers asked", addresses(servers), actual.nodes());
    }

    /** The servers are asked side by side, or one after the other. */
    public QueryPlanAssert asksSideBySide(boolean expected) {
        return check(
                "the types of the foreign scans",
                Set.of(expected ? "Async Foreign Scan" : "Foreign Scan"),
                foreignScans().stream().map(Scan::type).collect(Collectors.toSet()));
    }

    /** Every server is asked to join these tables, or to aggregate: not for the rows of one table. */
    public QueryPlanAssert pushesDown(String what) {
        return check(
                "the foreign scans that are for something else than: " + what,
                List.of(),
                foreignScans().stream()
                        .map(Scan::relation)
                        .filter(relation -> !relation.contains(what))
                        .toList());
    }

    /** Every server is asked for rows, and what is made of them is made on the coordinator. */
    public QueryPlanAssert pushesNothingDown() {
        return check(
                "the foreign scans that do more than fetch rows",
                List.of(),
                foreignScans().stream()
                        .map(Scan::relation)
                        .filter(relation -> !relation.matches("\\w+"))
                        .toList());
    }

    /** All of them; a plan without any proves nothing of what is asked of the servers. */
    private List<Scan> foreignScans() {
        List<Scan> scans = actual.scans().stream().filter(Scan::isForeign).toList();
        check("whether there are foreign scans", true, !scans.isEmpty());
        return scans;
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
        check("whether there are tasks", true, !actual.tasks().isEmpty());
        return check(
                "the tasks that do not scan a shard of each of " + Arrays.toString(tables),
                List.of(),
                actual.tasks().stream()
                        .filter(task -> Arrays.stream(tables).anyMatch(table -> !scans(task, table)))
                        .toList());
    }

    private static boolean scans(Task task, String table) {
        return task.scans().stream().anyMatch(scan -> scan.relation().matches(table + "_\\d+"));
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
