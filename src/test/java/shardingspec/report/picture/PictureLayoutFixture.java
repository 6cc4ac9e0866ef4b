package shardingspec.report.picture;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a picture as a browser with DejaVu Sans would draw it, and finds what lies where it should not. */
public final class PictureLayoutFixture {

    /** Less than this is no gap. */
    private static final double GAP = 0.4;

    private final List<Box> texts = new ArrayList<>();
    private final List<Box> frames = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();

    private record Box(String name, double left, double top, double right, double bottom) {

        boolean isApartFrom(Box other) {
            return right + GAP <= other.left || other.right + GAP <= left || bottom <= other.top || other.bottom <= top;
        }

        boolean isWithin(Box other) {
            return other.left + GAP <= left && right + GAP <= other.right && other.top <= top && bottom <= other.bottom;
        }
    }

    private PictureLayoutFixture(Element svg) {
        for (Element rect : elements(svg, "rect")) {
            frames.add(new Box(
                    "a frame",
                    of(rect, "x"),
                    of(rect, "y"),
                    of(rect, "x") + of(rect, "width"),
                    of(rect, "y") + of(rect, "height")));
        }
        for (Element line : elements(svg, "line")) {
            lines.add(new Box(
                    "a line",
                    Math.min(of(line, "x1"), of(line, "x2")),
                    Math.min(of(line, "y1"), of(line, "y2")),
                    Math.max(of(line, "x1"), of(line, "x2")),
                    Math.max(of(line, "y1"), of(line, "y2"))));
        }
        for (Element text : elements(svg, "text")) {
            texts.add(box(text));
        }
    }

    /** Texts that leave the sheet or a frame, or touch a line or another text; empty if all lie well. */
    public static List<String> faults(String svg) throws IOException, SAXException, ParserConfigurationException {
        return new PictureLayoutFixture(DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement())
                .faults();
    }

    private List<String> faults() {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a picture without any text");
        }
        List<String> faults = new ArrayList<>();
        Box sheet = frames.get(0);
        for (int index = 0; index < texts.size(); index++) {
            Box text = texts.get(index);
            if (!text.isWithin(sheet)) {
                faults.add("leaves the sheet: " + text.name());
            }
            frames.stream()
                    .filter(frame -> !text.isWithin(frame) && !text.isApartFrom(frame))
                    .forEach(frame -> faults.add("runs over the edge of a frame: " + text.name()));
            lines.stream()
                    .filter(line -> !text.isApartFrom(line))
                    .forEach(line -> faults.add("touches a line: " + text.name()));
            texts.subList(index + 1, texts.size()).stream()
                    .filter(other -> !text.isApartFrom(other))
                    .forEach(other -> faults.add("touch each other: " + text.name() + " and " + other.name()));
        }
        return faults;
    }

    private static Box box(Element text) {
        String words = text.getTextContent();
        double size = of(text, "font-size");
        double width =
                FontMetrics.width(words, size, text.getAttribute("font-weight").equals("700"));
        double left =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> of(text, "x") - width / 2;
                    case "end" -> of(text, "x") - width;
                    default -> of(text, "x");
                };
        return new Box(
                words,
                left,
                of(text, "y") - FontMetrics.ASCENT * size,
                left + width,
                of(text, "y") + FontMetrics.DESCENT * size);
    }

    private static double of(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> elements(Element svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
