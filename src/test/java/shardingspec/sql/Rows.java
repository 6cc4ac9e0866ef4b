package shardingspec.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shardingspec.words.Counted;

/** The rows that a query returned, every value in PostgreSQL's own text form. */
public record Rows(List<String> columns, List<List<@Nullable String>> values) {

    public static final Rows NONE = new Rows(List.of(), List.of());

    public Rows {
        columns = List.copyOf(columns);
        values = values.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    public int size() {
        return values.size();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * The one value of a query that returns one row and one column, or the first of the first row.
     *
     * @throws NoSuchElementException if there is no row
     */
    public @Nullable String single() {
        if (values.isEmpty()) {
            throw new NoSuchElementException("the query returned no row");
        }
        return values.get(0).get(0);
    }

    /** All values of a column, in order; a NULL is the text {@code NULL}. */
    public List<String> column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new NoSuchElementException("no column \"" + name + "\" in " + columns);
        }
        return values.stream().map(row -> display(row.get(index))).toList();
    }

    /** The value of a column in a row, both counted from 0 for the row and by name for the column. */
    public String value(int row, String column) {
        return column(column).get(row);
    }

    /** In what these rows differ from those that were expected, for people: the columns, or the first row. */
    public String differenceFrom(Rows expected) {
        if (!columns.equals(expected.columns)) {
            return "Expected the columns " + expected.columns + ", but they are " + columns;
        }
        int row = 0;
        while (row < Math.min(size(), expected.size()) && values.get(row).equals(expected.values.get(row))) {
            row++;
        }
        return String.format(
                "Expected %s, and found %d; the first difference is in row %d:%n  expected %s%n  found    %s",
                Counted.of(expected.size(), "row"), size(), row + 1, expected.line(row), line(row));
    }

    private String line(int row) {
        return row < size() ? values.get(row).toString() : "no such row";
    }

    /** As psql would align it: what failure messages and attachments show. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        values.forEach(row -> lines.add(row.stream().map(Rows::display).toList()));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int index = column;
            widths.add(lines.stream()
                    .mapToInt(line -> line.get(index).length())
                    .max()
                    .orElse(0));
        }
        return lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String padded(List<String> line, List<Integer> widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            String cell = line.get(column);
            text.append(column == 0 ? "" : " | ").append(cell).append(" ".repeat(widths.get(column) - cell.length()));
        }
        return text.toString().stripTrailing();
    }

    private static String display(@Nullable String value) {
        return value == null ? "NULL" : value;
    }
}
