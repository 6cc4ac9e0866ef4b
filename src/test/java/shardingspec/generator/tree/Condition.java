package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that holds of a row, does not, or is unknown. */
public sealed interface Condition extends Part {

    /** @param operator such as {@code =} or {@code IS NOT DISTINCT FROM} */
    record Compare(Expression left, String operator, Expression right) implements Condition {
        @Override
        public String sql() {
            return left.sql() + " " + operator + " " + right.sql();
        }

        @Override
        public List<Part> children() {
            return List.of(left, right);
        }

        @Override
        public Part with(List<Part> children) {
            return new Compare((Expression) children.get(0), operator, (Expression) children.get(1));
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    record InList(Expression value, boolean negated, List<Expression> list) implements Condition {
        public InList {
            list = List.copyOf(list);
        }

        @Override
        public String sql() {
            return value.sql() + (negated ? " NOT IN (" : " IN (") + Lists.sql(list, ", ") + ")";
        }

        @Override
        public List<Part> children() {
            return Stream.concat(Stream.of(value), list.stream())
                    .<Part>map(node -> node)
                    .toList();
        }

        @Override
        public Part with(List<Part> children) {
            return new InList(
                    (Expression) children.get(0),
                    negated,
                    children.stream().skip(1).map(Expression.class::cast).toList());
        }

        @Override
        public List<Part> reductions() {
            return list.size() == 1
                    ? List.of()
                    : Lists.eachWithout(list)
                            .<Part>map(rest -> new InList(value, negated, rest))
                            .toList();
        }
    }

    record IsNull(Expression value, boolean negated) implements Condition {
        @Override
        public String sql() {
            return value.sql() + (negated ? " IS NOT NULL" : " IS NULL");
        }

        @Override
        public List<Part> children() {
            return List.of(value);
        }

        @Override
        public Part with(List<Part> children) {
            return new IsNull((Expression) children.get(0), negated);
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    record InQuery(Expression value, boolean negated, Query query) implements Condition {
        @Override
        public String sql() {
            return value.sql() + (negated ? " NOT IN (" : " IN (") + query.sql() + ")";
        }

        @Override
        public List<Part> children() {
            return List.of(value, query);
        }

        @Override
        public Part with(List<Part> children) {
            return new InQuery((Expression) children.get(0), negated, (Query) children.get(1));
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    record Exists(Query query, boolean negated) implements Condition {
        @Override
        public String sql() {
            return (negated ? "NOT EXISTS (" : "EXISTS (") + query.sql() + ")";
        }

        @Override
        public List<Part> children() {
            return List.of(query);
        }

        @Override
        public Part with(List<Part> children) {
            return new Exists((Query) children.get(0), negated);
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    /** All of some hold, or one of them. */
    record Several(String word, List<Condition> parts) implements Condition {

        public static final String AND = "AND";
        public static final String OR = "OR";

        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public String sql() {
            return parts.stream()
                    .map(part -> part instanceof Several ? "(" + part.sql() + ")" : part.sql())
                    .collect(Collectors.joining(" " + word + " "));
        }

        @Override
        public List<Part> children() {
            return new ArrayList<>(parts);
        }

        @Override
        public Part with(List<Part> children) {
            return new Several(
                    word, children.stream().map(Condition.class::cast).toList());
        }

        @Override
        public List<Part> reductions() {
            return parts.size() == 2
                    ? new ArrayList<>(parts)
                    : Lists.eachWithout(parts)
                            .<Part>map(rest -> new Several(word, rest))
                            .toList();
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public String sql() {
            return "NOT (" + condition.sql() + ")";
        }

        @Override
        public List<Part> children() {
            return List.of(condition);
        }

        @Override
        public Part with(List<Part> children) {
            return new Not((Condition) children.get(0));
        }

        @Override
        public List<Part> reductions() {
            return List.of(condition);
        }
    }

    record Constant(boolean value) implements Condition {
        @Override
        public String sql() {
            return String.valueOf(value);
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
}
