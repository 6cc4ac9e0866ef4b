package shardingspec.doctor;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Findings as lines of text, for a terminal of 80 columns and more. */
final class FindingsTable {

    private static final int WIDTH = 100;
    private static final int SUBJECT = 16;
    private static final String INDENT = " ".repeat(4 + SUBJECT + 1);

    private FindingsTable() {}

    static List<String> lines(String heading, List<Finding> findings) {
        List<String> lines = new ArrayList<>(List.of("", heading));
        for (Finding finding : findings) {
            List<String> text = new ArrayList<>(wrapped(finding.found()));
            if (!finding.fix().isEmpty()) {
                text.addAll(wrapped("→ " + finding.fix()));
            }
            lines.add(String.format(
                    "  %s %-" + SUBJECT + "s %s", finding.state().mark(), finding.subject(), text.get(0)));
            text.stream().skip(1).map(line -> INDENT + line).forEach(lines::add);
        }
        return lines;
    }

    /** A long path is not cut: it is to be copied. */
    private static List<String> wrapped(String text) {
        return text.lines()
                .flatMap(line -> WordUtils.wrap(line, WIDTH - INDENT.length(), "\n", false)
                        .lines())
                .toList();
    }
}
