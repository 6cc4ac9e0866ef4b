package shardingspec.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.words.Counted;

/**
 * What EXPLAIN says of a query: PostgreSQL's part and Citus's.
 *
 * @param taskCount tasks of the query's own job, those of subplans not counted; 0 in a regular plan
 * @param tasks the tasks that EXPLAIN showed: all of them, except in a repartition, which shows none; without Citus the
 *     foreign scans, once it is known {@linkplain #onServers where} they look
 * @param subplans how many parts were planned apart
 * @param mapMergeJobs how many times rows are split again; above 0 in a repartition join only
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
            return tasks.isEmpty() ? PlanKind.REGULAR : PlanKind.FOREIGN;
        }
        if (mapMergeJobs > 0) {
            return PlanKind.REPARTITION;
        }
        if (subplans > 0) {
            return PlanKind.SUBPLAN;
        }
        return taskCount == 1 ? PlanKind.ROUTER : PlanKind.MULTI_SHARD;
    }

    /**
     * The same plan with each foreign scan as a task of the server that it asks, which EXPLAIN does not say.
     *
     * @param addresses of the servers, {@code host:port}, by foreign table
     */
    public QueryPlan onServers(Map<String, String> addresses) {
        List<Scan> here = new ArrayList<>();
        List<Task> there = new ArrayList<>(tasks);
        for (Scan scan : coordinatorScans) {
            Optional<String> server = scan.tables().stream()
                    .filter(addresses::containsKey)
                    .map(addresses::get)
                    .findFirst()
                    .filter(address -> scan.isForeign());
            server.ifPresentOrElse(address -> there.add(new Task(address, List.of(scan))), () -> here.add(scan));
        }
        return new QueryPlan(sql, taskCount, there, subplans, mapMergeJobs, here, received, planning, execution, json);
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
        if (kind() == PlanKind.FOREIGN) {
            return kind().description() + ", " + Counted.of(tasks.size(), "query", "queries") + " to " + nodes();
        }
        return kind() == PlanKind.REGULAR
                ? kind().description() + ", " + scanTypes() + ", " + Counted.of(rowsRead(), "row") + " read"
                : kind().description() + ", " + Counted.of(taskCount, "task") + " on " + nodes()
                        + (subplans > 0 ? ", " + Counted.of(subplans, "subplan") : "")
                        + (mapMergeJobs > 0 ? ", " + Counted.of(mapMergeJobs, "MapMergeJob") : "");
    }
}
