package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.sql.Rows;

/** Rows are compared in order, and the first that differs is shown. */
class RowsAssertTest {

    private static final List<String> COLUMNS = List.of("region", "orders");

    private final Rows rows = rows("EU-WEST 10", "US-EAST 20", "US-WEST 30");

    @Test
    void the_same_rows() {
        assertThat(rows).areExactly(rows("EU-WEST 10", "US-EAST 20", "US-WEST 30"));
    }

    @Test
    void another_value() {
        assertFails(
                rows("EU-WEST 10", "US-EAST 21", "US-WEST 30"),
                "Expected 3 rows, and found 3; the first difference is in row 2:%n"
                        + "  expected [US-EAST, 21]%n  found    [US-EAST, 20]");
    }

    @Test
    void another_order() {
        assertFails(
                rows("US-EAST 20", "EU-WEST 10", "US-WEST 30"),
                "Expected 3 rows, and found 3; the first difference is in row 1:%n"
                        + "  expected [US-EAST, 20]%n  found    [EU-WEST, 10]");
    }

    @Test
    void one_row_more() {
        assertFails(
                rows("EU-WEST 10", "US-EAST 20"),
                "Expected 2 rows, and found 3; the first difference is in row 3:%n"
                        + "  expected no such row%n  found    [US-WEST, 30]");
    }

    @Test
    void no_row_at_all() {
        assertFails(
                rows(), "Expected rows to compare with, but none are expected: that there is no row is another claim");
    }

    @Test
    void other_columns() {
        assertFails(
                new Rows(List.of("region", "revenue"), rows.values()),
                "Expected the columns [region, revenue], but they are [region, orders]");
    }

    private void assertFails(Rows expected, String message) {
        assertThatThrownBy(() -> assertThat(rows).areExactly(expected))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format(message));
    }

    private static Rows rows(String... lines) {
        return new Rows(
                COLUMNS,
                Arrays.stream(lines).map(line -> List.of(line.split(" ", 2))).toList());
    }
}
