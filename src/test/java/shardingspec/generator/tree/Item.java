package shardingspec.generator.tree;

import java.util.List;

/**
 * A column of the answer.
 *
 * @param alias empty if it has none
 */
public record Item(Expression value, String alias) implements Part {

    @Override
    public String sql() {
        return alias.isEmpty() ? value.sql() : value.sql() + " AS " + alias;
    }

    @Override
    public List<Part> children() {
        return List.of(value);
    }

    @Override
    public Part with(List<Part> children) {
        return new Item((Expression) children.get(0), alias);
    }

    @Override
    public List<Part> reductions() {
        return alias.isEmpty() ? List.of() : List.of(new Item(value, ""));
    }
}
