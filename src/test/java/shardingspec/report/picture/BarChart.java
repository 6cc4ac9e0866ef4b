package shardingspec.report.picture;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A chart of bars: XChart draws it. */
public final class BarChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LOW = 170;

    private BarChart() {}

    /**
     * Draws one group of bars a label.
     *
     * @param series numbers by name of the series, as many as there are labels
     */
    public static Drawing of(
            String title, String labelsTitle, String valuesTitle, List<String> labels, Map<String, List<Long>> series) {
        CategoryChart chart = chart(title, labelsTitle, valuesTitle, HEIGHT, series.size() > 1);
        int next = 0;
        for (Map.Entry<String, List<Long>> one : series.entrySet()) {
            String colour = series.size() <= 2 ? TableColours.of(one.getKey()) : TableColours.nth(next++);
            chart.addSeries(one.getKey(), labels, one.getValue()).setFillColor(Color.decode(colour));
        }
        return drawing(chart, title, describe(series));
    }

    /** Draws one low chart a series, all to the same scale, so that they can be compared. */
    public static List<Drawing> ofEach(
            String title, String labelsTitle, String valuesTitle, List<String> labels, Map<String, List<Long>> series) {
        double top = series.values().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        List<Drawing> drawings = new ArrayList<>();
        series.forEach((name, values) -> {
            String own = title + ": " + name;
            CategoryChart chart = chart(own, labelsTitle, valuesTitle, LOW, false);
            chart.getStyler().setYAxisMin(0.0).setYAxisMax(top);
            chart.addSeries(name, labels, values).setFillColor(Color.decode(TableColours.nth(drawings.size())));
            drawings.add(drawing(chart, own, describe(Map.of(name, values))));
        });
        return drawings;
    }

    private static CategoryChart chart(
            String title, String labelsTitle, String valuesTitle, int height, boolean legend) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(height)
                .title(title)
                .xAxisTitle(labelsTitle)
                .yAxisTitle(valuesTitle)
                .build();
        style(chart.getStyler(), legend);
        return chart;
    }

    private static Drawing drawing(CategoryChart chart, String title, String description) {
        return new Drawing(title, description, speaking(svg(chart), chart.getHeight(), title, description));
    }

    private static String svg(CategoryChart chart) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart.paint(graphics, WIDTH, chart.getHeight());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, WIDTH, chart.getHeight()))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Fourteen decimals of a pixel make half of the file.
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("(\\d+\\.\\d)\\d+", "$1");
    }

    private static void style(CategoryStyler styler, boolean legend) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleFont(font.deriveFont(Font.BOLD, 16f));
        styler.setLegendVisible(legend);
        styler.setLegendPosition(LegendPosition.InsideNE);
        styler.setAvailableSpaceFill(0.8);
        styler.setXAxisLabelRotation(90);
        styler.setAxisTickLabelsFont(font.deriveFont(10f));
        styler.setAxisTitleFont(font);
    }

    private static String describe(Map<String, List<Long>> series) {
        return series.entrySet().stream()
                .map(one -> {
                    List<Long> values = one.getValue();
                    long sum = values.stream().mapToLong(Long::longValue).sum();
                    long max = values.stream().mapToLong(Long::longValue).max().orElse(0);
                    long min = values.stream().mapToLong(Long::longValue).min().orElse(0);
                    long empty = values.stream().filter(value -> value == 0).count();
                    return one.getKey() + ": " + values.size() + " bars, smallest " + min + ", mean "
                            + sum / Math.max(1, values.size()) + ", largest " + max
                            + (empty == 0 ? "" : ", " + empty + " of them empty") + ".";
                })
                .collect(Collectors.joining(" "));
    }

    /** The library writes neither a role nor a title, and a size in millimetres. */
    private static String speaking(String svg, int height, String title, String description) {
        String body = svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1);
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                + "viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" role=\"img\">"
                + SvgTag.of("title").withText(Canvas.printable(title)).render()
                + SvgTag.of("desc").withText(Canvas.printable(description)).render();
        return head + body;
    }
}
