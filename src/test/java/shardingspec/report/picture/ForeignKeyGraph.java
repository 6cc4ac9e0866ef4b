package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shardingspec.subject.assess.ForeignKey;
import shardingspec.subject.assess.Layout;
import shardingspec.subject.assess.Place;

/** Tables as boxes, coloured by where they are to go, with an arrow from each that refers to the one that it refers to. */
public final class ForeignKeyGraph {

    private static final int WIDTH = 900;
    private static final int BOX_WIDTH = 190;
    private static final int BOX_HEIGHT = 42;
    private static final int ROW = 62;
    private static final int APART = 60;
    private static final int TOP = 76;
    private static final int LEFT = 14;

    private final Canvas canvas;
    private final Layout layout;
    private final Map<String, Integer> depths;
    private final Map<String, double[]> corners = new LinkedHashMap<>();

    private ForeignKeyGraph(Canvas canvas, Layout layout, Map<String, Integer> depths) {
        this.canvas = canvas;
        this.layout = layout;
        this.depths = depths;
    }

    public static Drawing of(String subject, Layout layout, List<ForeignKey> keys) {
        Map<String, Integer> depths = depths(layout, keys);
        int columns = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        ForeignKeyGraph graph = new ForeignKeyGraph(
                new Canvas(Math.max(WIDTH, LEFT * 2 + columns * (BOX_WIDTH + APART))), layout, depths);
        return graph.draw(subject, keys);
    }

    /** How far a table is from one that refers to none; a circle ends where it began. */
    private static Map<String, Integer> depths(Layout layout, List<ForeignKey> keys) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        layout.places().forEach(place -> depths.put(place.table().qualified(), 0));
        for (int round = 0; round < layout.places().size(); round++) {
            for (ForeignKey key : keys) {
                int target = depths.getOrDefault(key.target(), 0);
                if (!key.table().equals(key.target())
                        && depths.getOrDefault(key.table(), 0) <= target
                        && target + 1 < layout.places().size()) {
                    depths.put(key.table(), target + 1);
                }
            }
        }
        return depths;
    }

    private Drawing draw(String subject, List<ForeignKey> keys) {
        String title = "The tables of " + subject + " and where they are to go";
        canvas.bold(LEFT, 24, WIDTH - 2 * LEFT, title, 15, Canvas.INK);
        legend();
        int rows = place();
        keys.stream().filter(key -> !key.table().equals(key.target())).forEach(this::arrow);
        corners.forEach(this::box);
        return canvas.finish(title, describe(keys), TOP + rows * ROW + 10);
    }

    private void legend() {
        double x = LEFT;
        for (Place.Decision decision : Place.Decision.values()) {
            canvas.plain(x, 40, 12, 12, colour(decision));
            canvas.text(x + 18, 50.5, 130, decision.words(), 12, Canvas.FAINT);
            x += 150;
        }
    }

    private int place() {
        Map<Integer, List<String>> columns = depths.keySet().stream().collect(Collectors.groupingBy(depths::get));
        columns.forEach((column, tables) -> IntStream.range(0, tables.size())
                .forEach(row -> corners.put(
                        tables.get(row),
                        new double[] {LEFT + column * (double) (BOX_WIDTH + APART), TOP + row * (double) ROW})));
        return columns.values().stream().mapToInt(List::size).max().orElse(0);
    }

    private void box(String table, double[] corner) {
        Place place = layout.of(table);
        canvas.rect(corner[0], corner[1], BOX_WIDTH, BOX_HEIGHT, Canvas.BOX, colour(place.decision()), 2.4);
        canvas.bold(corner[0] + 10, corner[1] + 18, BOX_WIDTH - 20, table, 13, Canvas.INK);
        canvas.text(corner[0] + 10, corner[1] + 34, BOX_WIDTH - 20, below(place), 11, Canvas.FAINT);
    }

    private static String below(Place place) {
        return place.isDistributed()
                ? "by " + place.column() + (place.backfill().isPresent() ? ", to be added" : "")
                : place.decision().words();
    }

    private void arrow(ForeignKey key) {
        double[] from = corners.get(key.table());
        double[] to = corners.get(key.target());
        if (from == null || to == null) {
            return;
        }
        boolean forward = from[0] > to[0];
        double startX = from[0] + (forward ? 0 : BOX_WIDTH);
        double startY = from[1] + BOX_HEIGHT / 2.0;
        double endX = to[0] + (forward ? BOX_WIDTH + 3 : -3);
        double endY = to[1] + BOX_HEIGHT / 2.0;
        if (Math.abs(from[0] - to[0]) <= BOX_WIDTH + APART) {
            canvas.arrow(startX, startY, endX, endY, Canvas.LINE, 1.4);
            return;
        }
        // Boxes of the columns between them are passed above.
        double side = forward ? -1 : 1;
        double turnX = startX + side * APART / 3.0;
        double backX = endX - side * APART / 3.0;
        double aboveY = from[1] - (ROW - BOX_HEIGHT) / 2.0;
        canvas.line(startX, startY, turnX, aboveY, Canvas.LINE, 1.4);
        canvas.line(turnX, aboveY, backX, aboveY, Canvas.LINE, 1.4);
        canvas.arrow(backX, aboveY, endX, endY, Canvas.LINE, 1.4);
    }

    private static String colour(Place.Decision decision) {
        return switch (decision) {
            case DISTRIBUTED -> TableColours.nth(0);
            case REFERENCE -> TableColours.REFERENCE;
            case LOCAL -> TableColours.LOCAL;
            case UNDECIDED -> TableColours.TENANT;
        };
    }

    private String describe(List<ForeignKey> keys) {
        List<String> words = new ArrayList<>();
        layout.places().forEach(place -> words.add(place.table().qualified() + " " + below(place) + "."));
        keys.forEach(key -> words.add(key.table() + " refers to " + key.target() + "."));
        return String.join(" ", words);
    }
}
