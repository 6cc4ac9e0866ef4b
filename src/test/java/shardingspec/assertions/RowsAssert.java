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
        if (!actual.equals(expected)) {
            throw failureWithActualExpected(
                    actual,
                    expected,
                    "Expected %d row(s), and there are %d; the first difference is in row %d:%n  expected %s%n  found    %s",
                    expected.size(),
                    actual.size(),
                    firstDifference(expected) + 1,
                    row(expected, firstDifference(expected)),
                    row(actual, firstDifference(expected)));
        }
        return this;
    }

    private int firstDifference(Rows expected) {
        int row = 0;
        while (row < Math.min(actual.size(), expected.size())
                && actual.values().get(row).equals(expected.values().get(row))) {
            row++;
        }
        return row;
    }

    private static String row(Rows rows, int index) {
        return index < rows.size() ? rows.values().get(index).toString() : "no such row";
    }
}
