package shardingspec.generator.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shardingspec.sql.Rows;

/** Whether two answers are the same. */
final class Answers {

    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");
    private static final int DIGITS = 6;

    private Answers() {}

    /**
     * Names of columns are not looked at, nor are digits that depend on the order in which numbers are added up.
     *
     * @param ordered whether the order of the rows belongs to the answer
     */
    static boolean same(Rows one, Rows other, boolean ordered) {
        List<String> rows = lines(one);
        List<String> others = lines(other);
        if (!ordered) {
            rows.sort(null);
            others.sort(null);
        }
        return rows.equals(others);
    }

    private static List<String> lines(Rows rows) {
        List<String> lines = new ArrayList<>();
        rows.values()
                .forEach(row ->
                        lines.add(row.stream().map(Answers::rounded).toList().toString()));
        return lines;
    }

    private static String rounded(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        return FRACTION.matcher(value).matches()
                ? "'"
                        + new BigDecimal(value)
                                .setScale(DIGITS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "'"
                : "'" + value + "'";
    }
}
