package shardingspec.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What EXPLAIN says of a query: PostgreSQL's part and Citus's.
 *
 * @param taskCount tasks of the query's own job, those of subplans not counted; 0 in a regular plan
 * @param tasks the tasks that EXPLAIN showed: all of them, except in a repartition, which shows none
 * @param subplans how many parts were planned apart
 * @param mapMergeJobs how many times rows are split anew; above 0 in a repartition join only
 * @param coordinatorScans scans in the coordinator's own plan, subplans included
 * @param received what the nodes sent, in EXPLAIN's words ({@code 256 bytes}); empty in a regular plan
 * @param planning as the server measured it
 * @param execution as the server measured it; zero if the query was not run
 * @param json the whole plan
 */
public record QueryPlan(
        String sql,
        int taskCount,
        List<Task> tasks,
        int subplans,
        int mapMergeJobs,
        List<Scan> coordinatorScans,
        String received,
        Duration planning,
        Duration execution,
        String json) {

    public QueryPlan {
        tasks = List.copyOf(tasks);
        coordinatorScans = List.copyOf(coordinatorScans);
    }

    public PlanKind kind() {
        if (taskCount == 0) {
            return PlanKind.REGULAR;
        }
        if (mapMergeJobs > 0) {
            return PlanKind.REPARTITION;
        }
        if (subplans > 0) {
            return PlanKind.SUBPLAN;
        }
        return taskCount == 1 ? PlanKind.ROUTER : PlanKind.MULTI_SHARD;
    }

    /** Addresses of the nodes that run tasks, {@code host:port}, sorted. */
    public Set<String> nodes() {
        return tasks.stream().map(Task::node).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All scans, on the coordinator and in the tasks. */
    public List<Scan> scans() {
        return Stream.concat(coordinatorScans.stream(), tasks.stream().flatMap(task -> task.scans().stream()))
                .toList();
    }

    public long rowsRead() {
        return scans().stream().mapToLong(Scan::rowsRead).sum();
    }

    /** The kinds of scan in it, sorted: {@code Index Scan, Seq Scan}. */
    public String scanTypes() {
        return scans().stream().map(Scan::type).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** One line for tables and messages. */
    public String summary() {
        return kind() == PlanKind.REGULAR
                ? kind().description() + ", " + scanTypes() + ", " + rowsRead() + " rows read"
                : kind().description() + ", " + taskCount + (taskCount == 1 ? " task" : " tasks") + " on " + nodes()
                        + (subplans > 0 ? ", " + subplans + " subplan(s)" : "")
                        + (mapMergeJobs > 0 ? ", " + mapMergeJobs + " MapMergeJob(s)" : "");
    }
}
