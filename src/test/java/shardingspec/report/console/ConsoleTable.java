package shardingspec.report.console;

import java.util.ArrayList;
import java.util.List;

/** Rows with their columns one below the other. */
final class ConsoleTable {

    private ConsoleTable() {}

    /** @param rows all of one length */
    static List<String> lines(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append("  ").append(cell).append(" ".repeat(widths[column] - cell.length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
