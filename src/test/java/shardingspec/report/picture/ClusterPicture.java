package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ClusterNode;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;
import shardingspec.words.Counted;

/** The nodes, and which shard lies on which: one cell a shard, colocated shards below each other. */
public final class ClusterPicture {

    private static final int WIDTH = 720;
    private static final int CELL = 14;
    private static final int PITCH = 17;
    private static final int PER_ROW = 10;
    private static final int MAX_TABLES = 5;
    private static final int PILL_ROW = 34;

    private final Scene scene;
    private final ShardMap map;
    private final ShardMap before;
    private final boolean changed;
    private final Canvas canvas = new Canvas(WIDTH);
    private final List<String> words = new ArrayList<>();

    private ClusterPicture(Scene scene, ShardMap map, ShardMap before) {
        this.scene = scene;
        this.map = map;
        this.before = before;
        this.changed = !before.equals(map);
    }

    public static Drawing of(String title, Scene scene, ShardMap map) {
        return new ClusterPicture(scene, map, map).draw(title);
    }

    /** The same, with what was not there before marked, and what went away outlined. */
    public static Drawing changed(String title, Scene scene, ShardMap before, ShardMap map) {
        return new ClusterPicture(scene, map, before).draw(title);
    }

    private Drawing draw(String title) {
        canvas.bold(20, 30, WIDTH - 40, title, 17, Canvas.INK);
        int coordinatorBottom = drawCoordinator();
        int top = coordinatorBottom + 44;
        List<String> workers = scene.nodes().subList(1, scene.nodes().size());
        int column = (WIDTH - 40 + 14) / Math.max(1, workers.size());
        int bottom = top;
        for (int index = 0; index < workers.size(); index++) {
            bottom = Math.max(bottom, drawWorker(workers.get(index), 20 + index * column, top, column - 14, true));
        }
        for (int index = 0; index < workers.size(); index++) {
            int x = 20 + index * column;
            frame(workers.get(index), x, top, column - 14, bottom - top, coordinatorBottom);
            drawWorker(workers.get(index), x, top, column - 14, false);
        }
        drawLegend(bottom + 28);
        return canvas.finish(title, String.join(" ", words), bottom + 44);
    }

    private int drawCoordinator() {
        String name = scene.nodes().get(0);
        boolean member = map.node(name).isPresent();
        String role = member
                ? "plans every query, keeps the metadata"
                : map.nodes().isEmpty() ? "an ordinary PostgreSQL server" : "not registered";
        List<String> known = map.tables().stream().map(CitusTable::name).toList();
        List<String> regular =
                scene.tables().stream().filter(table -> !known.contains(table)).toList();
        List<Pill> pills = new ArrayList<>();
        for (CitusTable table : map.tables()) {
            if (table.kind() == TableKind.REFERENCE && holds(name, table.name())) {
                pills.add(new Pill(table.name() + " (reference copy)", TableColours.REFERENCE, true));
            } else if (table.kind() == TableKind.LOCAL) {
                pills.add(new Pill(table.name() + " (local)", TableColours.LOCAL, true));
            }
        }
        regular.forEach(table -> pills.add(new Pill(table + " (regular)", TableColours.LOCAL, false)));
        List<List<Pill>> rows = Pill.rows(pills, WIDTH - 68);
        int height = 50 + Math.max(1, rows.size()) * PILL_ROW;
        canvas.rect(20, 46, WIDTH - 40, height, Canvas.BOX, Canvas.LINE, 1.4);
        canvas.bold(34, 70, name, 15, Canvas.INK);
        double beside = 34 + FontMetrics.width(name, 15, true) + 12;
        canvas.text(beside, 70, WIDTH - 34 - beside, role, 12.5, Canvas.FAINT);
        for (int row = 0; row < rows.size(); row++) {
            double x = 34;
            for (Pill pill : rows.get(row)) {
                pill.draw(canvas, x, 88 + row * PILL_ROW, WIDTH - 68);
                x += pill.width() + Pill.GAP;
            }
        }
        words.add(
                name + ": " + role + (regular.isEmpty() ? "" : "; regular tables " + String.join(", ", regular)) + ".");
        return 46 + height;
    }

    private void frame(String worker, int x, int top, int width, int height, int coordinatorBottom) {
        if (map.node(worker).isEmpty()) {
            canvas.dashed(x, top, width, height, Canvas.LINE);
            return;
        }
        canvas.line(x + width / 2.0, coordinatorBottom, x + width / 2.0, top, Canvas.LINE, 2);
        canvas.rect(x, top, width, height, Canvas.BOX, Canvas.LINE, 1.4);
    }

    /** Draws what is in a worker's box, or only measures it; returns where it ends. */
    private int drawWorker(String worker, int x, int top, int width, boolean measureOnly) {
        String state = map.node(worker).map(ClusterPicture::state).orElse("not a member");
        int y = top + 24;
        if (!measureOnly) {
            canvas.bold(x + 14, y, width - 28, worker, 15, Canvas.INK);
            canvas.text(x + 14, y + 18, width - 28, state, 12.5, Canvas.FAINT);
            words.add(worker + ": " + state + ".");
        }
        y += 18;
        List<String> references = map.tables().stream()
                .filter(table -> table.kind() == TableKind.REFERENCE && holds(worker, table.name()))
                .map(CitusTable::name)
                .toList();
        if (!references.isEmpty() && !measureOnly) {
            String copies =
                    references.size() > 2 ? references.size() + " reference tables" : String.join(", ", references);
            new Pill("copy: " + copies, TableColours.REFERENCE, true).draw(canvas, x + 14, y + 12, width - 28);
            words.add(worker + " has copies of " + String.join(", ", references) + ".");
        }
        y += references.isEmpty() ? 12 : 52;
        List<String> tables = new ArrayList<>(TableColours.distributed(map, scene));
        TableColours.distributed(before, scene).stream()
                .filter(table -> !tables.contains(table))
                .forEach(tables::add);
        for (String table : tables.subList(0, Math.min(MAX_TABLES, tables.size()))) {
            y = drawShards(worker, table, x + 14, y + 14, width - 28, measureOnly);
        }
        return Math.max(y + 12, top + 78);
    }

    private int drawShards(String worker, String table, int x, int y, int width, boolean measureOnly) {
        List<Placement> now = on(worker, map.placementsOf(table));
        Set<Long> was = ids(on(worker, before.placementsOf(table)));
        Set<Long> is = ids(now);
        boolean existed = !before.placementsOf(table).isEmpty();
        long gone = was.stream().filter(id -> !is.contains(id)).count();
        if (now.isEmpty() && gone == 0) {
            return y;
        }
        List<Placement> fresh = now.stream()
                .filter(placement -> existed && !was.contains(placement.shardId()))
                .toList();
        int perRow = Math.min(PER_ROW, width / PITCH);
        if (!measureOnly) {
            String count = table + ": " + Counted.of(now.size(), "shard")
                    + (fresh.isEmpty() ? "" : ", +" + fresh.size())
                    + (gone == 0 ? "" : ", \u2212" + gone);
            canvas.text(x, y, width, count, 12.5, scene.colourOf(table));
            words.add(worker + " holds " + count + ".");
            for (int index = 0; index < now.size() + gone; index++) {
                double cellX = x + index % perRow * (double) PITCH;
                int row = index / perRow;
                double cellY = y + 7.0 + row * PITCH;
                if (index < now.size()) {
                    cell(now.get(index), fresh.contains(now.get(index)), cellX, cellY);
                } else {
                    canvas.dashed(cellX, cellY, CELL, CELL, Canvas.LINE);
                }
            }
        }
        int rows = (int) (now.size() + gone + perRow - 1) / perRow;
        return y + 7 + rows * PITCH + 10;
    }

    private void cell(Placement placement, boolean fresh, double x, double y) {
        boolean tenant = scene.holdsTenant(placement);
        canvas.rect(
                x,
                y,
                CELL,
                CELL,
                tenant ? TableColours.TENANT : scene.colourOf(placement.table()),
                fresh ? TableColours.MOVED : "none",
                fresh ? 3 : 0);
        if (tenant) {
            drawTenant(x, y);
            words.add("Shard " + placement.table() + " with tenant " + scene.tenant()
                    + (placement.holdsOneHash() ? ", and nobody else," : "") + " lies on " + placement.node() + ".");
        }
    }

    /** In its cell if there is room for it; below the picture it stands in any case. */
    private void drawTenant(double x, double y) {
        Fitted fitted = Fitted.into(CELL - 1, scene.tenant(), 9.5, 7, false);
        if (fitted.text().equals(scene.tenant())) {
            canvas.centred(x + CELL / 2.0, y + 10.5, scene.tenant(), fitted.size(), Canvas.PAPER);
        }
    }

    private void drawLegend(int y) {
        if (map.placements().isEmpty()) {
            return;
        }
        canvas.rect(20, y - 11, CELL, CELL, TableColours.TENANT, "none", 0);
        double x = 40 + explain(40, y, "shard with user " + scene.tenant());
        if (changed) {
            canvas.rect(x, y - 11, CELL, CELL, TableColours.nth(0), TableColours.MOVED, 3);
            x += 22 + explain(x + 22, y, "was not here before");
            canvas.dashed(x, y - 11, CELL, CELL, Canvas.LINE);
            explain(x + 20, y, "was here before");
        }
    }

    /** Returns how much room it takes, with a gap after it. */
    private double explain(double x, int y, String text) {
        canvas.text(x, y, 250, text, 12, Canvas.FAINT);
        return Math.min(250, FontMetrics.width(text, 12, false)) + 28;
    }

    private static String state(ClusterNode node) {
        return !node.active() ? "inactive" : node.shouldHaveShards() ? "active" : "active, marked to hold no shards";
    }

    private boolean holds(String node, String table) {
        return !on(node, map.placementsOf(table)).isEmpty();
    }

    private static List<Placement> on(String node, List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.node().equals(node))
                .toList();
    }

    private static Set<Long> ids(List<Placement> placements) {
        return placements.stream().map(Placement::shardId).collect(Collectors.toSet());
    }
}
