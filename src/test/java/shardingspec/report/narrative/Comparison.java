package shardingspec.report.narrative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shardingspec.journey.demo.DemoPhases;
import shardingspec.journey.demo.DemoStep;
import shardingspec.lesson.Phase;
import shardingspec.plan.QueryPlan;
import shardingspec.report.picture.Scene;
import shardingspec.subject.Query;
import shardingspec.words.Counted;

/** Before against after: how each query of the baseline was executed in each phase. */
final class Comparison {

    private static final List<Phase> PHASES = DemoStep.itinerary().phases();

    private static final String WHY =
            "So few rows do not need a cluster. Most queries over ten thousand rows are so short that one server has answered before "
                    + "a cluster has asked: every task is planned, sent, executed and answered separately, and the coordinator waits for "
                    + "the slowest. That price is the same for a shard of three hundred rows as for one of three million; only the "
                    + "work behind it grows. Sharding pays when the rows no longer fit one server's memory, disks or write rate, and "
                    + "for queries on one tenant, which cost one task however large the cluster is.";

    private final Notebook notebook;
    private final Wording wording;
    private final Scene scene;

    Comparison(Notebook notebook, Wording wording, Scene scene) {
        this.notebook = notebook;
        this.wording = wording;
        this.scene = scene;
    }

    /** One query: a line a phase. */
    Block.Table of(Query query) {
        Map<String, QueryPlan> plans = notebook.plans(query.name());
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : PHASES) {
            Optional.ofNullable(plans.get(phase.toString())).ifPresent(plan -> rows.add(line(phase.toString(), plan)));
        }
        return new Block.Table("Before against after: " + query.name(), header("Phase"), rows);
    }

    /** All queries: a line a query, a column a phase. */
    List<Block> ofAll() {
        List<Block> blocks = new ArrayList<>();
        verdict().ifPresent(text -> blocks.add(new Block.Prose("Was it faster?", text)));
        if (wording.isExact()) {
            blocks.add(pivot("Time of every query, before against after", plan -> wording.time(plan.execution())));
            blocks.add(pivot(
                    "Rows read, with those that a filter threw away",
                    plan -> String.format(Locale.ROOT, "%,d", plan.rowsRead())));
        }
        blocks.add(pivot("How every query was executed", Comparison::brief));
        return blocks;
    }

    private Block pivot(String caption, Function<QueryPlan, String> cell) {
        List<String> columns = new ArrayList<>(List.of("Query"));
        List<Phase> phases = phases();
        phases.forEach(phase -> columns.add("Phase " + phase.label()));
        List<List<String>> rows = new ArrayList<>();
        for (Query query : notebook.queries()) {
            Map<String, QueryPlan> plans = notebook.plans(query.name());
            List<String> row = new ArrayList<>(List.of(query.name()));
            for (Phase phase : phases) {
                row.add(Optional.ofNullable(plans.get(phase.toString()))
                        .map(cell)
                        .orElse(""));
            }
            rows.add(row);
        }
        return new Block.Table(caption, columns, rows);
    }

    /** Those in which any of the queries was explained: not the one by hand, nor one that did not run. */
    private List<Phase> phases() {
        return PHASES.stream()
                .filter(phase -> notebook.queries().stream()
                        .anyMatch(query -> notebook.plans(query.name()).containsKey(phase.toString())))
                .toList();
    }

    private static String brief(QueryPlan plan) {
        return switch (plan.kind()) {
            case REGULAR -> "one server";
            case FOREIGN -> "foreign scans";
            case ROUTER -> "1 task, 1 node";
            case SUBPLAN -> "subplan, then " + spread(plan);
            case MULTI_SHARD, REPARTITION -> spread(plan);
        };
    }

    private static String spread(QueryPlan plan) {
        return Counted.of(plan.taskCount(), "task") + ", "
                + Counted.of(plan.nodes().size(), "node");
    }

    private List<String> header(String first) {
        return wording.isExact()
                ? List.of(first, "Time", "Rows read", "Tasks", "Nodes", "Plan")
                : List.of(first, "Tasks", "Nodes", "Plan");
    }

    private List<String> line(String first, QueryPlan plan) {
        String nodes = plan.nodes().isEmpty()
                ? "the one server"
                : plan.nodes().stream().map(scene::nameOf).collect(Collectors.joining(", "));
        String tasks = plan.taskCount() == 0 ? "none" : String.valueOf(plan.taskCount());
        String kind = plan.kind().description() + (plan.taskCount() == 0 ? ": " + plan.scanTypes() : "");
        return wording.isExact()
                ? List.of(
                        first,
                        wording.time(plan.execution()),
                        String.format(Locale.ROOT, "%,d", plan.rowsRead()),
                        tasks,
                        nodes,
                        kind)
                : List.of(first, tasks, nodes, kind);
    }

    private Optional<String> verdict() {
        if (!wording.isExact()) {
            return Optional.of(WHY);
        }
        List<Map<String, QueryPlan>> both = notebook.queries().stream()
                .map(query -> notebook.plans(query.name()))
                .filter(plans -> plans.containsKey(DemoPhases.REGULAR.toString())
                        && plans.containsKey(DemoPhases.DISTRIBUTED.toString()))
                .toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Duration one = total(both, DemoPhases.REGULAR);
        Duration many = total(both, DemoPhases.DISTRIBUTED);
        double factor = (double) many.toNanos() / Math.max(1, one.toNanos());
        String verdict = String.format(
                Locale.ROOT,
                factor > 1
                        ? "No. The %d queries took %s on one server and %s on two workers: %.1f times as long. "
                        : "Yes. The %d queries took %s on one server and %s on two workers: %.1f times as long. ",
                both.size(),
                wording.time(one),
                wording.time(many),
                factor);
        return Optional.of(factor > 1 ? verdict + WHY : verdict);
    }

    private static Duration total(List<Map<String, QueryPlan>> plans, Phase phase) {
        return plans.stream()
                .map(byPhase -> Optional.ofNullable(byPhase.get(phase.toString()))
                        .map(QueryPlan::execution)
                        .orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
