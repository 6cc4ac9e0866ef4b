package shardingspec.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code EXPLAIN (FORMAT JSON)}. Citus's part stands under {@code Distributed Query} of the node
 * {@code Custom Scan (Citus Adaptive)}: a job with its tasks, each with the worker's own plan, and subplans beside it.
 */
public final class QueryPlanParser {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NODE = Pattern.compile("host=(\\S+) port=(\\d+)");

    private QueryPlanParser() {}

    /** @throws IllegalArgumentException if the text is not a plan in JSON */
    public static QueryPlan parse(String sql, String json) {
        JsonNode root = read(json).path(0);
        if (!root.has("Plan")) {
            throw new IllegalArgumentException("not a plan of EXPLAIN (FORMAT JSON): " + json);
        }
        List<JsonNode> distributed = new ArrayList<>();
        List<Scan> coordinatorScans = new ArrayList<>();
        collect(root.path("Plan"), distributed, coordinatorScans);
        List<Task> tasks = new ArrayList<>();
        int taskCount = 0;
        int subplans = 0;
        int mapMergeJobs = 0;
        String received = "";
        for (JsonNode query : distributed) {
            JsonNode job = query.path("Job");
            taskCount += job.path("Task Count").asInt();
            received = job.path("Tuple data received from nodes").asText(received);
            job.path("Tasks").forEach(task -> tasks.add(task(task)));
            mapMergeJobs += count("Map Task Count", job);
            for (JsonNode subplan : query.path("Subplans")) {
                subplans++;
                subplan.path("PlannedStmt").forEach(statement -> collectSubplan(statement, coordinatorScans, tasks));
            }
        }
        return new QueryPlan(
                sql,
                taskCount,
                taskCount == 0 ? List.of() : tasks,
                subplans,
                mapMergeJobs,
                coordinatorScans,
                received,
                millis(root.path("Planning Time")),
                millis(root.path("Execution Time")),
                json);
    }

    /** A subplan's own tasks are not the query's; what it scans is counted as read for it by the coordinator. */
    private static void collectSubplan(JsonNode statement, List<Scan> coordinatorScans, List<Task> tasks) {
        List<JsonNode> nested = new ArrayList<>();
        collect(statement.path("Plan"), nested, coordinatorScans);
        for (JsonNode query : nested) {
            query.path("Job")
                    .path("Tasks")
                    .forEach(task -> coordinatorScans.addAll(task(task).scans()));
            for (JsonNode subplan : query.path("Subplans")) {
                subplan.path("PlannedStmt").forEach(inner -> collectSubplan(inner, coordinatorScans, tasks));
            }
        }
    }

    private static void collect(JsonNode plan, List<JsonNode> distributed, List<Scan> scans) {
        if (plan.has("Distributed Query")) {
            distributed.add(plan.path("Distributed Query"));
        }
        if (plan.has("Relation Name") || plan.path("Node Type").asText().equals("Foreign Scan")) {
            scans.add(scan(plan));
        }
        plan.path("Plans").forEach(child -> collect(child, distributed, scans));
    }

    private static Task task(JsonNode task) {
        Matcher node = NODE.matcher(task.path("Node").asText());
        List<Scan> scans = new ArrayList<>();
        task.path("Remote Plan")
                .forEach(plans -> plans.forEach(plan -> collect(plan.path("Plan"), new ArrayList<>(), scans)));
        return new Task(node.find() ? node.group(1) + ":" + node.group(2) : "unknown", scans);
    }

    /** EXPLAIN gives rows per loop; the filtered ones were read too. */
    private static Scan scan(JsonNode plan) {
        double perLoop = plan.path("Actual Rows").asDouble()
                + plan.path("Rows Removed by Filter").asDouble();
        double loops = plan.path("Actual Loops").asDouble(0);
        String async = plan.path("Async Capable").asBoolean() ? "Async " : "";
        String relation =
                plan.path("Relation Name").asText(plan.path("Relations").asText());
        return new Scan(async + plan.path("Node Type").asText(), relation, Math.round(perLoop * loops));
    }

    private static int count(String field, JsonNode node) {
        return node.findValues(field).size();
    }

    private static Duration millis(JsonNode value) {
        return Duration.ofNanos(Math.round(value.asDouble() * 1_000_000));
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }
}
