package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.words.Counted;

/** The whole journey on one sheet: a small panel for the state after every step. */
public final class Storyboard {

    private static final int COLUMNS = 2;
    private static final int PANEL_WIDTH = 336;
    private static final int PANEL_HEIGHT = 150;
    private static final int WIDTH = 20 + COLUMNS * (PANEL_WIDTH + 10) + 10;

    /** For the cells of a node: as high as it is wide, or less. */
    private static final int CELLS_ROOM = 52;

    /** So many cells in a row are drawn in full size. */
    private static final int FEW = 5;

    /** A step and the state in which it left the cluster. */
    public record Panel(String phase, String step, ShardMap map) {}

    private Storyboard() {}

    public static Drawing of(Scene scene, List<Panel> panels) {
        Canvas canvas = new Canvas(WIDTH);
        String title = "The journey with Citus in " + Counted.of(panels.size(), "step");
        canvas.bold(20, 30, WIDTH - 40, title, 17, Canvas.INK);
        List<String> words = new ArrayList<>();
        for (int index = 0; index < panels.size(); index++) {
            int x = 20 + index % COLUMNS * (PANEL_WIDTH + 10);
            int y = 46 + index / COLUMNS * (PANEL_HEIGHT + 10);
            words.add(draw(canvas, scene, panels.get(index), index + 1, x, y));
        }
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        return canvas.finish(title, String.join(" ", words), 46 + rows * (PANEL_HEIGHT + 10) + 6);
    }

    private static String draw(Canvas canvas, Scene scene, Panel panel, int number, int x, int y) {
        canvas.rect(x, y, PANEL_WIDTH, PANEL_HEIGHT, Canvas.BOX, Canvas.LINE, 1);
        canvas.text(x + 10, y + 17, PANEL_WIDTH - 20, panel.phase(), 10.5, Canvas.FAINT);
        canvas.bold(x + 10, y + 34, PANEL_WIDTH - 20, number + ". " + panel.step(), 12.5, Canvas.INK);
        List<String> nodes = scene.nodes();
        int width = (PANEL_WIDTH - 14) / nodes.size();
        List<String> counts = new ArrayList<>();
        for (int index = 0; index < nodes.size(); index++) {
            counts.add(node(canvas, scene, panel.map(), nodes.get(index), x + 10 + index * width, y + 46, width - 6));
        }
        return number + ". " + panel.step() + ": " + String.join(", ", counts) + ".";
    }

    private static String node(Canvas canvas, Scene scene, ShardMap map, String name, int x, int y, int width) {
        boolean coordinator = name.equals(scene.nodes().get(0));
        boolean member = map.node(name).isPresent();
        if (member || coordinator) {
            canvas.rect(x, y, width, 92, Canvas.PAPER, Canvas.LINE, 1.2);
        } else {
            canvas.dashed(x, y, width, 92, Canvas.LINE);
        }
        canvas.centred(
                x + width / 2.0, y + 14, width - 4, name, 9.5, member || coordinator ? Canvas.INK : Canvas.FAINT);
        List<Placement> shards = map.distributedPlacementsOn(name).stream()
                .filter(placement -> placement.table().equals(scene.tenantTable()))
                .toList();
        double pitch = CELLS_ROOM / (double) Math.max(FEW, (int) Math.ceil(Math.sqrt(shards.size())));
        int perRow = (int) ((width - 10) / pitch);
        for (int index = 0; index < shards.size(); index++) {
            int row = index / perRow;
            boolean tenant = scene.holdsTenant(shards.get(index));
            canvas.rect(
                    x + 6 + index % perRow * pitch,
                    y + 22 + row * pitch,
                    pitch * 0.76,
                    pitch * 0.76,
                    tenant ? TableColours.TENANT : scene.colourOf(scene.tenantTable()),
                    "none",
                    0);
        }
        boolean holdsAllRows =
                coordinator && map.placementsOf(scene.tenantTable()).isEmpty();
        if (holdsAllRows) {
            canvas.rect(x + 12, y + 26, width - 24, 40, scene.colourOf(scene.tenantTable()), "none", 0);
            canvas.centred(x + width / 2.0, y + 50, width - 28, scene.tenantTable(), 9.5, Canvas.PAPER);
        }
        String below = holdsAllRows
                ? "one table"
                : member ? coordinator ? "metadata" : Counted.of(shards.size(), "shard") : "";
        canvas.centred(x + width / 2.0, y + 86, width - 4, below, 9.5, Canvas.FAINT);
        return name + " " + (below.isEmpty() ? "no member" : below);
    }
}
