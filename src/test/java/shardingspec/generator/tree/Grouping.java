package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What rows are grouped by. */
public record Grouping(Style style, List<Expression> by) implements Part {

    public enum Style {
        PLAIN,
        ROLLUP,
        CUBE,
        SETS
    }

    public Grouping {
        by = List.copyOf(by);
    }

    @Override
    public String sql() {
        String list = Lists.sql(by, ", ");
        return switch (style) {
            case PLAIN -> list;
            case ROLLUP -> "ROLLUP (" + list + ")";
            case CUBE -> "CUBE (" + list + ")";
            case SETS ->
                "GROUPING SETS ("
                        + by.stream().map(one -> "(" + one.sql() + ")").collect(Collectors.joining(", ")) + ", ())";
        };
    }

    @Override
    public List<Part> children() {
        return new ArrayList<>(by);
    }

    @Override
    public Part with(List<Part> children) {
        return new Grouping(style, children.stream().map(Expression.class::cast).toList());
    }

    @Override
    public List<Part> reductions() {
        List<Part> reduced = new ArrayList<>();
        if (style != Style.PLAIN) {
            reduced.add(new Grouping(Style.PLAIN, by));
        }
        if (by.size() > 1) {
            Lists.eachWithout(by).map(rest -> new Grouping(style, rest)).forEach(reduced::add);
        }
        return reduced;
    }
}
