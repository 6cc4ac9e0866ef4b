package shardingspec.generator.tree;

import java.util.List;

/** @param materialized {@code MATERIALIZED}, {@code NOT MATERIALIZED} or nothing */
public record Cte(String name, String materialized, Query query) implements Part {

    public static final String MATERIALIZED = "MATERIALIZED";

    @Override
    public String sql() {
        return name + " AS " + (materialized.isEmpty() ? "" : materialized + " ") + "(" + query.sql() + ")";
    }

    @Override
    public List<Part> children() {
        return List.of(query);
    }

    @Override
    public Part with(List<Part> children) {
        return new Cte(name, materialized, (Query) children.get(0));
    }

    @Override
    public List<Part> reductions() {
        return materialized.isEmpty() ? List.of() : List.of(new Cte(name, "", query));
    }
}
