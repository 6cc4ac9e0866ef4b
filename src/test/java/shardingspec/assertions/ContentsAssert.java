package shardingspec.assertions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.catalog.Contents;

/** Judges what tables hold, by their fingerprints. A failure names the rows that make the difference. */
public final class ContentsAssert extends AbstractAssert<ContentsAssert, Contents> {

    private static final int SHOWN = 10;

    ContentsAssert(Contents actual) {
        super(actual, ContentsAssert.class);
    }

    /** Every table holds the same rows, in whatever order. */
    public ContentsAssert holdsTheSameRowsAs(Contents expected) {
        List<String> differing = Contents.TABLES.stream()
                .filter(table -> !actual.fingerprint(table).equals(expected.fingerprint(table)))
                .toList();
        if (!differing.isEmpty()) {
            throw failure(
                    "Expected %s to hold the same rows as %s, but they differ:%n%s",
                    actual.node().name(),
                    expected.node().name(),
                    differing.stream().map(table -> difference(table, expected)).collect(Collectors.joining("\n")));
        }
        return this;
    }

    private String difference(String table, Contents expected) {
        List<String> here = actual.rows(table);
        List<String> there = expected.rows(table);
        return "  " + table + ": " + actual.fingerprint(table) + " instead of "
                + expected.fingerprint(table)
                + "\n    missing on " + actual.node().name() + ": " + without(there, here)
                + "\n    too much there: " + without(here, there);
    }

    /** A row that is there twice, and once among the others, remains once. */
    private static String without(List<String> rows, List<String> others) {
        Map<String, Integer> unmatched = new HashMap<>();
        others.forEach(row -> unmatched.merge(row, 1, Integer::sum));
        List<String> rest = rows.stream()
                .filter(row -> unmatched.merge(row, -1, Integer::sum) < 0)
                .toList();
        return rest.isEmpty()
                ? "none"
                : rest.size() + " row(s)"
                        + rest.stream()
                                .limit(SHOWN)
                                .map(row -> "\n      " + row)
                                .collect(Collectors.joining());
    }
}
