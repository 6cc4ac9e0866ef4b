package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** @param operator such as {@code UNION ALL} */
public record SetOperation(String operator, Query left, Query right, Optional<Integer> limit) implements Query {

    @Override
    public int width() {
        return left.width();
    }

    @Override
    public boolean isOrdered() {
        return limit.isPresent();
    }

    @Override
    public String sql() {
        return "(" + left.sql() + ") " + operator + " (" + right.sql() + ")" + page();
    }

    @Override
    public List<Part> children() {
        return List.of(left, right);
    }

    @Override
    public Part with(List<Part> children) {
        return new SetOperation(operator, (Query) children.get(0), (Query) children.get(1), limit);
    }

    @Override
    public List<Part> reductions() {
        List<Part> reduced = new ArrayList<>(List.of(left, right));
        if (limit.isPresent()) {
            reduced.add(new SetOperation(operator, left, right, Optional.empty()));
        }
        if (operator.endsWith(" ALL")) {
            reduced.add(new SetOperation(operator.replace(" ALL", ""), left, right, limit));
        }
        if (left instanceof Select one && right instanceof Select other && one.width() == other.width()) {
            for (int item = 0; item < one.width() && one.width() > 1; item++) {
                reduced.add(new SetOperation(operator, one.withoutItem(item), other.withoutItem(item), limit));
            }
        }
        return reduced;
    }
}
