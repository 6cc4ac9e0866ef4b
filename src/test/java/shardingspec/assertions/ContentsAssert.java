package shardingspec.assertions;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import shardingspec.catalog.Contents;

/** Judges what tables hold, by their fingerprints. A failure names the rows that make the difference. */
public final class ContentsAssert extends AbstractAssert<ContentsAssert, Contents> {

    ContentsAssert(Contents actual) {
        super(actual, ContentsAssert.class);
    }

    /** Every table holds the same rows, in whatever order. */
    public ContentsAssert holdsTheSameRowsAs(Contents expected) {
        if (expected.fingerprints().isEmpty()) {
            throw failure(
                    "Expected tables to compare, but %s was asked for none",
                    expected.node().name());
        }
        List<String> differences = actual.differencesFrom(expected);
        if (!differences.isEmpty()) {
            throw failure(
                    "Expected %s to hold the same rows as %s, but they differ:%n%s",
                    actual.node().name(),
                    expected.node().name(),
                    String.join("\n", differences).indent(2).stripTrailing());
        }
        return this;
    }
}
