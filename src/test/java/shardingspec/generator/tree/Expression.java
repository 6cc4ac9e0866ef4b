package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that has a value. */
public sealed interface Expression extends Part {

    Family family();

    /** A column of a table or of a subquery. */
    record Column(String alias, String name, Family family) implements Expression {
        @Override
        public String sql() {
            return alias + "." + name;
        }

        @Override
        public List<Part> children() {
            return List.of();
        }

        @Override
        public Part with(List<Part> children) {
            return this;
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    /** @param text as SQL writes it */
    record Literal(String text, Family family) implements Expression {
        @Override
        public String sql() {
            return text;
        }

        @Override
        public List<Part> children() {
            return List.of();
        }

        @Override
        public Part with(List<Part> children) {
            return this;
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    /** The value, or another where there is none. */
    record Coalesce(Expression value, Literal other) implements Expression {
        @Override
        public Family family() {
            return value.family();
        }

        @Override
        public String sql() {
            return "coalesce(" + value.sql() + ", " + other.sql() + ")";
        }

        @Override
        public List<Part> children() {
            return List.of(value, other);
        }

        @Override
        public Part with(List<Part> children) {
            return new Coalesce((Expression) children.get(0), (Literal) children.get(1));
        }

        @Override
        public List<Part> reductions() {
            return List.of(value);
        }
    }

    /** @param argument empty for {@code count(*)} */
    record Aggregate(
            String function, Optional<Expression> argument, boolean distinct, Optional<Condition> filter, Family family)
            implements Expression {

        public static final Aggregate COUNT =
                new Aggregate("count", Optional.empty(), false, Optional.empty(), Family.INTEGER);

        @Override
        public String sql() {
            String inner = argument.map(Part::sql).orElse("*");
            String ordered = function.equals("string_agg") ? inner + ", ',' ORDER BY " + inner : inner;
            return function + "(" + (distinct ? "DISTINCT " : "") + ordered + ")"
                    + filter.map(condition -> " FILTER (WHERE " + condition.sql() + ")")
                            .orElse("");
        }

        @Override
        public List<Part> children() {
            return Stream.concat(argument.stream(), filter.stream())
                    .<Part>map(node -> node)
                    .toList();
        }

        @Override
        public Part with(List<Part> children) {
            Iterator<Part> next = children.iterator();
            return new Aggregate(
                    function,
                    Lists.take(next, argument, Expression.class),
                    distinct,
                    Lists.take(next, filter, Condition.class),
                    family);
        }

        @Override
        public List<Part> reductions() {
            List<Part> reduced = new ArrayList<>();
            if (!equals(COUNT)) {
                reduced.add(COUNT);
            }
            if (filter.isPresent()) {
                reduced.add(new Aggregate(function, argument, distinct, Optional.empty(), family));
            }
            if (distinct) {
                reduced.add(new Aggregate(function, argument, false, filter, family));
            }
            return reduced;
        }
    }

    /** A window function whose value does not depend on the order of peers. */
    record Window(
            String function,
            Optional<Expression> argument,
            List<Expression> partition,
            List<Expression> order,
            Family family)
            implements Expression {

        public Window {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        @Override
        public String sql() {
            String by = partition.isEmpty() ? "" : "PARTITION BY " + Lists.sql(partition, ", ");
            String sorted = order.isEmpty() ? "" : "ORDER BY " + Lists.sql(order, ", ");
            return function + "(" + argument.map(Part::sql).orElse(function.equals("count") ? "*" : "") + ") OVER ("
                    + (by + " " + sorted).strip() + ")";
        }

        @Override
        public List<Part> children() {
            return Stream.of(argument.stream(), partition.stream(), order.stream())
                    .flatMap(part -> part)
                    .<Part>map(node -> node)
                    .toList();
        }

        @Override
        public Part with(List<Part> children) {
            Iterator<Part> next = children.iterator();
            return new Window(
                    function,
                    Lists.take(next, argument, Expression.class),
                    Lists.take(next, partition.size(), Expression.class),
                    Lists.take(next, order.size(), Expression.class),
                    family);
        }

        @Override
        public List<Part> reductions() {
            return Stream.concat(
                            Lists.eachWithout(partition)
                                    .map(rest -> new Window(function, argument, rest, order, family)),
                            Lists.eachWithout(order)
                                    .map(rest -> new Window(function, argument, partition, rest, family)))
                    .<Part>map(node -> node)
                    .toList();
        }
    }

    /** A subquery that has one row. */
    record Scalar(Query query, Family family) implements Expression {
        @Override
        public String sql() {
            return "(" + query.sql() + ")";
        }

        @Override
        public List<Part> children() {
            return List.of(query);
        }

        @Override
        public Part with(List<Part> children) {
            return new Scalar((Query) children.get(0), family);
        }

        @Override
        public List<Part> reductions() {
            return List.of(new Literal("1", Family.INTEGER));
        }
    }
}
