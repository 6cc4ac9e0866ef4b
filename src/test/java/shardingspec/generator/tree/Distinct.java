package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Of rows that are alike, one.
 *
 * @param on in what they are alike; none if in everything
 * @param ordered whether an order says which of the rows it is
 */
public record Distinct(List<Expression> on, boolean ordered) implements Part {

    public Distinct {
        on = List.copyOf(on);
    }

    public boolean isOn() {
        return !on.isEmpty();
    }

    @Override
    public String sql() {
        return on.isEmpty() ? "DISTINCT" : "DISTINCT ON (" + Lists.sql(on, ", ") + ")";
    }

    @Override
    public List<Part> children() {
        return new ArrayList<>(on);
    }

    @Override
    public Part with(List<Part> children) {
        return new Distinct(children.stream().map(Expression.class::cast).toList(), ordered);
    }

    @Override
    public List<Part> reductions() {
        List<Part> reduced = new ArrayList<>();
        if (ordered) {
            reduced.add(new Distinct(on, false));
        }
        Lists.eachWithout(on)
                .map(rest -> new Distinct(rest, ordered && !rest.isEmpty()))
                .forEach(reduced::add);
        return reduced;
    }
}
