package shardingspec.report.picture;

import java.util.ArrayList;
import java.util.List;

/** Text made to fit into the room that it has: smaller if that is enough, and else cut. */
record Fitted(String text, double size) {

    private static final double STEP = 0.5;
    private static final String CUT = "\u2026";

    /** In one line. */
    static Fitted into(double room, String text, double size, double smallest, boolean bold) {
        for (double tried = size; tried >= smallest; tried -= STEP) {
            if (FontMetrics.width(text, tried, bold) <= room) {
                return new Fitted(text, tried);
            }
        }
        String cut = text;
        while (!cut.isEmpty() && FontMetrics.width(cut + CUT, smallest, bold) > room) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return new Fitted(cut.stripTrailing() + CUT, smallest);
    }

    /** In as many lines as it takes; a word that is wider than a line has one of its own, and is left to be fitted. */
    static List<String> lines(double room, String text, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && FontMetrics.width(longer, size, false) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
