package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.plan.PlanKind;
import shardingspec.plan.QueryPlan;
import shardingspec.plan.Scan;
import shardingspec.plan.Task;
import shardingspec.words.Counted;

/** Who talks to whom in a query: the coordinator on the left, the workers on the right, between them what travels. */
public final class PlanPicture {

    private static final int WIDTH = 720;
    private static final int ROW = 96;
    private static final int LEFT = 270;
    private static final int RIGHT = 430;

    private final Scene scene;
    private final QueryPlan plan;
    private final List<String> workers;
    private final Canvas canvas = new Canvas(WIDTH);
    private final List<String> words = new ArrayList<>();

    private PlanPicture(Scene scene, QueryPlan plan, List<String> members) {
        this.scene = scene;
        this.plan = plan;
        this.workers = Stream.concat(
                        members.stream(),
                        plan.nodes().stream()
                                .map(scene::nameOf)
                                .filter(name -> !name.equals(scene.nodes().get(0))))
                .distinct()
                .sorted()
                .toList();
    }

    /** @param members workers that are part of the cluster, those without a task in this plan too */
    public static Drawing of(String name, Scene scene, QueryPlan plan, List<String> members) {
        return new PlanPicture(scene, plan, members).draw(name);
    }

    private Drawing draw(String name) {
        String title = name + ": " + plan.kind().description();
        canvas.bold(20, 30, WIDTH - 40, title, 17, Canvas.INK);
        boolean regular = plan.kind() == PlanKind.REGULAR;
        List<String> lines = coordinatorLines();
        int needed = 56 + 17 * lines.size();
        int height = Math.max(needed, regular ? ROW : Math.max(1, workers.size()) * (ROW + 12) - 12);
        drawCoordinator(lines, height);
        if (!regular) {
            Map<String, List<Task>> tasks = tasksByNode();
            for (int index = 0; index < workers.size(); index++) {
                drawWorker(workers.get(index), tasks.getOrDefault(workers.get(index), List.of()), index);
            }
            drawShuffle();
        }
        return canvas.finish(title, String.join(" ", words), 50 + height + 20);
    }

    private void drawCoordinator(List<String> lines, int height) {
        canvas.rect(20, 50, coordinatorWidth(), height, Canvas.BOX, Canvas.LINE, 1.4);
        canvas.bold(34, 74, coordinatorWidth() - 28, scene.nodes().get(0), 15, Canvas.INK);
        int y = 96;
        for (String line : lines) {
            canvas.text(34, y, coordinatorWidth() - 28, line, 12.5, Canvas.INK);
            y += 17;
        }
    }

    private int coordinatorWidth() {
        return plan.kind() == PlanKind.REGULAR ? WIDTH - 40 : LEFT - 20;
    }

    /** What the coordinator does, in lines that fit into its frame. */
    private List<String> coordinatorLines() {
        boolean wide = plan.kind() == PlanKind.REGULAR;
        List<String> lines = new ArrayList<>();
        if (isByHand()) {
            lines.add("sends " + work(plan.tasks().size()));
        } else if (!wide) {
            lines.add("plans " + Counted.of(plan.taskCount(), "task"));
        }
        scans(plan.coordinatorScans()).forEach(scan -> lines.add((wide || isByHand() ? "" : "first ") + scan));
        if (plan.subplans() > 0) {
            lines.add("sends these rows along with the tasks");
        }
        if (!wide && plan.taskCount() > 1) {
            lines.add(
                    plan.received().isEmpty()
                            ? "combines the answers"
                            : "combines what it receives: " + plan.received());
        } else if (isByHand()) {
            lines.add(fetchesRows() ? "makes the answer out of the rows" : "combines the answers");
        } else if (!wide && !plan.received().isEmpty()) {
            lines.add("passes the answer on: " + plan.received());
        }
        words.add("The coordinator " + String.join(", ", lines) + ".");
        return lines.stream()
                .flatMap(line -> Fitted.lines(coordinatorWidth() - 28, line, 12.5).stream())
                .toList();
    }

    private void drawWorker(String worker, List<Task> tasks, int index) {
        int y = 50 + index * (ROW + 12);
        boolean busy = !tasks.isEmpty() || plan.kind() == PlanKind.REPARTITION;
        if (busy) {
            canvas.rect(RIGHT, y, WIDTH - RIGHT - 20, ROW, Canvas.BOX, Canvas.LINE, 1.4);
        } else {
            canvas.dashed(RIGHT, y, WIDTH - RIGHT - 20, ROW, Canvas.LINE);
        }
        canvas.bold(RIGHT + 14, y + 24, 160, worker, 15, busy ? Canvas.INK : Canvas.FAINT);
        if (!busy) {
            canvas.text(RIGHT + 14, y + 46, "is not asked", 12.5, Canvas.FAINT);
            words.add(worker + " is not asked.");
            return;
        }
        String work = plan.kind() == PlanKind.REPARTITION ? "splits again, joins" : work(tasks.size());
        double beside = RIGHT + 14 + Math.min(160, FontMetrics.width(worker, 15, true)) + 10;
        canvas.text(beside, y + 24, WIDTH - 34 - beside, work, 12.5, Canvas.FAINT);
        for (int cell = 0; cell < Math.min(tasks.size(), 16); cell++) {
            canvas.rect(RIGHT + 14 + cell * 16, y + 34, 12, 12, TableColours.nth(0), "none", 0);
        }
        List<String> scans =
                scans(tasks.stream().flatMap(task -> task.scans().stream()).toList());
        int line = y + 64;
        int room = plan.kind() == PlanKind.REPARTITION ? 0 : 2; // there the rows that cross take it
        for (String scan : scans.subList(0, Math.min(room, scans.size()))) {
            canvas.text(RIGHT + 14, line, WIDTH - RIGHT - 48, scan, 12.5, Canvas.INK);
            line += 17;
        }
        words.add(worker + " runs " + work + (scans.isEmpty() ? "" : ": " + String.join("; ", scans)) + ".");
        drawTraffic(tasks, y);
    }

    private void drawTraffic(List<Task> tasks, int y) {
        boolean broadcast = plan.subplans() > 0;
        double middle = (LEFT + RIGHT) / 2.0;
        canvas.arrow(LEFT + 4, y + 36, RIGHT - 4, y + 36, broadcast ? TableColours.TENANT : TableColours.nth(0), 2.5);
        String down = plan.kind() == PlanKind.REPARTITION ? "map and merge tasks" : work(tasks.size());
        double room = RIGHT - LEFT - 12.0;
        canvas.centred(middle, y + 28, room, broadcast ? down + " + the local rows" : down, 12.5, Canvas.INK);
        canvas.arrow(RIGHT - 4, y + 62, LEFT + 4, y + 62, Canvas.LINE, 2);
        canvas.centred(middle, y + 78, room, answer(tasks), 12.5, Canvas.FAINT);
    }

    private String answer(List<Task> tasks) {
        if (isByHand()) {
            return fetchesRows() ? "rows" : "results";
        }
        return tasks.size() > 1 ? "partial answers" : "answer";
    }

    /** What goes to the servers: queries of foreign tables, or tasks. */
    private String work(int number) {
        return isByHand() ? Counted.of(number, "query", "queries") : Counted.of(number, "task");
    }

    private boolean isByHand() {
        return plan.kind() == PlanKind.FOREIGN;
    }

    private boolean fetchesRows() {
        return plan.scans().stream().filter(Scan::isForeign).allMatch(scan -> RemoteWork.of(scan)
                .startsWith("sends rows"));
    }

    private void drawShuffle() {
        if (plan.kind() != PlanKind.REPARTITION) {
            return;
        }
        for (int index = 0; index + 1 < workers.size(); index++) {
            int y = 50 + index * (ROW + 12) + ROW;
            canvas.arrow(RIGHT + 225, y - 24, RIGHT + 225, y + 36, TableColours.TENANT, 3);
            canvas.arrow(RIGHT + 250, y + 36, RIGHT + 250, y - 24, TableColours.TENANT, 3);
            canvas.text(RIGHT + 14, y - 18, 195, "rows cross between the workers", 12.5, TableColours.TENANT);
        }
        words.add(
                "The workers exchange rows with each other (" + Counted.of(plan.mapMergeJobs(), "MapMergeJob") + ").");
    }

    private Map<String, List<Task>> tasksByNode() {
        return plan.tasks().stream().collect(Collectors.groupingBy(task -> scene.nameOf(task.node())));
    }

    /** What is read of each table, the shards of one table taken together: {@code Seq Scan on orders, 10,000 rows}. */
    private List<String> scans(List<Scan> scans) {
        Map<String, Long> rows = new TreeMap<>();
        scans.forEach(scan -> rows.merge(
                scan.isForeign()
                        ? RemoteWork.of(scan)
                        : scan.type() + " on " + scan.relation().replaceAll("_\\d+$", ""),
                scan.rowsRead(),
                Long::sum));
        boolean measured = !plan.execution().isZero();
        return rows.entrySet().stream()
                .map(scan -> scan.getKey() + (measured ? ": " + Counted.of(scan.getValue(), "row") : ""))
                .toList();
    }
}
