package shardingspec.report.picture;

/**
 * A sheet of paper to draw on. It is white whatever the page around it, so that a picture reads alike on a light page, on
 * a dark one, and in print.
 */
final class Canvas {

    static final String INK = "#1f2933";
    static final String FAINT = "#616e7c";
    static final String LINE = "#9aa5b1";
    static final String PAPER = "#ffffff";
    static final String BOX = "#f5f7fa";

    /** Smaller letters cannot be read. */
    private static final double SMALLEST = 8.5;

    private final int width;
    private final SvgTag content = SvgTag.of("g");

    Canvas(int width) {
        this.width = width;
    }

    void rect(double x, double y, double w, double h, String fill, String stroke, double strokeWidth) {
        content.with(box(x, y, w, h, fill, stroke, strokeWidth));
    }

    void dashed(double x, double y, double w, double h, String stroke) {
        content.with(box(x, y, w, h, "none", stroke, 1.2).at("stroke-dasharray", "4 3"));
    }

    private static SvgTag box(double x, double y, double w, double h, String fill, String stroke, double strokeWidth) {
        return SvgTag.of("rect")
                .at("x", number(x))
                .at("y", number(y))
                .at("width", number(w))
                .at("height", number(h))
                .at("rx", Math.min(h, w) > 40 ? 8 : 3)
                .at("fill", fill)
                .at("stroke", stroke)
                .at("stroke-width", number(strokeWidth));
    }

    /** Without a border and with square corners: a bar, or a colour to tell one series from another. */
    void plain(double x, double y, double w, double h, String fill) {
        content.with(SvgTag.of("rect")
                .at("x", number(x))
                .at("y", number(y))
                .at("width", number(w))
                .at("height", number(h))
                .at("fill", fill));
    }

    void text(double x, double y, String text, double size, String colour) {
        content.with(words(x, y, text, size, colour));
    }

    void bold(double x, double y, String text, double size, String colour) {
        content.with(words(x, y, text, size, colour).at("font-weight", "700"));
    }

    void centred(double x, double y, String text, double size, String colour) {
        content.with(words(x, y, text, size, colour).at("text-anchor", "middle"));
    }

    /** Ends at x. */
    void right(double x, double y, String text, double size, String colour) {
        content.with(words(x, y, text, size, colour).at("text-anchor", "end"));
    }

    /** In a line no longer than its room: smaller, or cut, if it must be. */
    void text(double x, double y, double room, String text, double size, String colour) {
        Fitted fitted = Fitted.into(room, text, size, SMALLEST, false);
        text(x, y, fitted.text(), fitted.size(), colour);
    }

    void bold(double x, double y, double room, String text, double size, String colour) {
        Fitted fitted = Fitted.into(room, text, size, SMALLEST, true);
        bold(x, y, fitted.text(), fitted.size(), colour);
    }

    void centred(double x, double y, double room, String text, double size, String colour) {
        Fitted fitted = Fitted.into(room, text, size, SMALLEST, false);
        centred(x, y, fitted.text(), fitted.size(), colour);
    }

    void right(double x, double y, double room, String text, double size, String colour) {
        Fitted fitted = Fitted.into(room, text, size, SMALLEST, false);
        right(x, y, fitted.text(), fitted.size(), colour);
    }

    private static SvgTag words(double x, double y, String text, double size, String colour) {
        return SvgTag.of("text")
                .at("x", number(x))
                .at("y", number(y))
                .at("font-size", number(size))
                .at("fill", colour)
                .withText(printable(text));
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        content.with(stroke(x1, y1, x2, y2, colour, thickness));
    }

    void arrow(double x1, double y1, double x2, double y2, String colour, double thickness) {
        content.with(stroke(x1, y1, x2, y2, colour, thickness));
        double angle = Math.atan2(y2 - y1, x2 - x1);
        content.with(SvgTag.of("path")
                .at(
                        "d",
                        "M" + point(x2, y2) + " L" + point(x2, y2, angle + 2.7) + " L" + point(x2, y2, angle - 2.7)
                                + " Z")
                .at("fill", colour));
    }

    private static SvgTag stroke(double x1, double y1, double x2, double y2, String colour, double thickness) {
        return SvgTag.of("line")
                .at("x1", number(x1))
                .at("y1", number(y1))
                .at("x2", number(x2))
                .at("y2", number(y2))
                .at("stroke", colour)
                .at("stroke-width", number(thickness));
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String point(double x, double y, double angle) {
        return point(x + 11 * Math.cos(angle), y + 11 * Math.sin(angle));
    }

    Drawing finish(String title, String description, int height) {
        SvgTag root = SvgTag.of("svg")
                .at("xmlns", "http://www.w3.org/2000/svg")
                .at("viewBox", "0 0 " + width + " " + height)
                .at("width", width)
                .at("height", height)
                .at("role", "img")
                .at("font-family", "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif")
                .with(
                        SvgTag.of("title").withText(printable(title)),
                        SvgTag.of("desc").withText(printable(description)),
                        box(0, 0, width, height, PAPER, "none", 0),
                        content);
        return new Drawing(title, description, root.render());
    }

    /** Without the characters that XML does not know. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(Math.round(value * 10) / 10.0);
    }
}
