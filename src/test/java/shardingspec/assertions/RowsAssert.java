package shardingspec.assertions;

import org.assertj.core.api.AbstractAssert;
import shardingspec.sql.Rows;

/** Judges the rows of a query. */
public final class RowsAssert extends AbstractAssert<RowsAssert, Rows> {

    RowsAssert(Rows actual) {
        super(actual, RowsAssert.class);
    }

    /** Same columns, same rows, same order. A failure shows the first row that differs. */
    public RowsAssert areExactly(Rows expected) {
        if (!actual.columns().equals(expected.columns())) {
            throw failureWithActualExpected(
                    actual.columns(),
                    expected.columns(),
                    "Expected the columns %s, but they are %s",
                    expected.columns(),
                    actual.columns());
        }
        if (expected.isEmpty()) {
            throw failure(
                    "Expected rows to compare with, but none are expected: that there is no row is another claim");
        }
        if (!actual.equals(expected)) {
            throw failureWithActualExpected(actual, expected, "%s", actual.differenceFrom(expected));
        }
        return this;
    }
}
