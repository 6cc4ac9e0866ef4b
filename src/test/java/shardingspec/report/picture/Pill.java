package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;

/** The name of a table in a box of its own. */
record Pill(String text, String colour, boolean filled) {

    static final int GAP = 8;

    private static final double SIZE = 12.5;
    private static final int EDGE = 9;

    double width() {
        return FontMetrics.width(text, SIZE, false) + 2 * EDGE;
    }

    void draw(Canvas canvas, double x, double y, double room) {
        double width = Math.min(room, width());
        canvas.rect(x, y, width, 26, filled ? colour : Canvas.PAPER, colour, 1.4);
        canvas.text(x + EDGE, y + 17.5, width - 2 * EDGE + 0.1, text, SIZE, filled ? Canvas.PAPER : colour);
    }

    /** As many in a row as there is room for. */
    static List<List<Pill>> rows(List<Pill> pills, double room) {
        List<List<Pill>> rows = new ArrayList<>();
        double used = room;
        for (Pill pill : pills) {
            if (used + pill.width() > room) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(pill);
            used += pill.width() + GAP;
        }
        return rows;
    }
}
