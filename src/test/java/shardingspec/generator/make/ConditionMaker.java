package shardingspec.generator.make;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.generator.tree.Condition;
import shardingspec.generator.tree.Condition.Compare;
import shardingspec.generator.tree.Condition.Exists;
import shardingspec.generator.tree.Condition.InList;
import shardingspec.generator.tree.Condition.InQuery;
import shardingspec.generator.tree.Condition.IsNull;
import shardingspec.generator.tree.Condition.Not;
import shardingspec.generator.tree.Condition.Several;
import shardingspec.generator.tree.Expression;
import shardingspec.generator.tree.Expression.Literal;
import shardingspec.generator.tree.Family;

/** Makes conditions, with subqueries where there may be some. */
final class ConditionMaker {

    private static final List<String> OPERATORS = List.of("=", "=", "<>", "<", ">=", "IS DISTINCT FROM");

    private final Making making;
    private final Dice dice;
    private final int depth;
    private final List<Visible> outer;

    /** @param outer columns of queries around it */
    ConditionMaker(Making making, int depth, List<Visible> outer) {
        this.making = making;
        this.dice = making.dice();
        this.depth = depth;
        this.outer = List.copyOf(outer);
    }

    static Condition and(Condition one, Condition other) {
        return one instanceof Several several && several.word().equals(Several.AND)
                ? new Several(
                        Several.AND,
                        Stream.concat(several.parts().stream(), Stream.of(other))
                                .toList())
                : new Several(Several.AND, List.of(one, other));
    }

    /** Of one or two parts. */
    Condition where(List<Visible> columns) {
        Condition first = part(columns);
        return switch (dice.weighted(60, 26, 10, 4)) {
            case 0 -> first;
            case 1 -> and(first, part(columns));
            case 2 -> new Several(Several.OR, List.of(first, part(columns)));
            default -> new Not(first);
        };
    }

    private Condition part(List<Visible> columns) {
        return depth > 0 && dice.percent(38) ? subquery(columns) : simple(columns);
    }

    /** Without a subquery. */
    Condition simple(List<Visible> columns) {
        List<Visible> keys = columns.stream().filter(Visible::key).toList();
        Visible one = !keys.isEmpty() && dice.percent(45) ? dice.of(keys) : dice.of(columns);
        if (one.literals().isEmpty()) {
            return new IsNull(one.column(), dice.percent(50));
        }
        return switch (dice.weighted(38, 28, 12, 10, 4)) {
            case 0 -> new Compare(one.column(), dice.of(OPERATORS), literal(one));
            case 1 ->
                new InList(
                        one.column(),
                        dice.percent(20),
                        Stream.generate(() -> (Expression) literal(one))
                                .limit(1 + dice.upTo(3))
                                .distinct()
                                .toList());
            case 2 -> new IsNull(one.column(), dice.percent(40));
            case 3 -> other(one, columns);
            default -> new Condition.Constant(dice.percent(50));
        };
    }

    private Condition other(Visible one, List<Visible> columns) {
        List<Visible> alike = columns.stream()
                .filter(other -> !other.equals(one) && other.family() == one.family())
                .toList();
        return alike.isEmpty()
                ? new IsNull(one.column(), true)
                : new Compare(one.column(), dice.of(OPERATORS), dice.of(alike).column());
    }

    private Literal literal(Visible one) {
        return new Literal(dice.of(one.literals()), one.family());
    }

    /** What is on one side equals what is on the other, or is compared with it in another way. */
    Condition equal(List<Visible> left, List<Visible> right) {
        Condition equality = equality(left, right);
        return equality instanceof Compare compare && dice.percent(5)
                ? new Compare(compare.left(), dice.of(OPERATORS), compare.right())
                : equality;
    }

    /** What is on one side equals what is on the other: mostly the keys. */
    Condition equality(List<Visible> left, List<Visible> right) {
        List<Visible> keys = left.stream().filter(Visible::key).toList();
        List<Visible> others = right.stream().filter(Visible::key).toList();
        if (!keys.isEmpty() && !others.isEmpty() && dice.percent(75)) {
            Visible key = dice.of(keys);
            Visible other = dice.of(others);
            if (key.family() == other.family()) {
                return new Compare(key.column(), "=", other.column());
            }
        }
        return Stream.generate(() -> dice.of(left))
                .limit(6)
                .flatMap(one -> right.stream()
                        .filter(other -> other.family() == one.family())
                        .skip(dice.upTo(2) - 1)
                        .limit(1)
                        .map(other -> new Compare(one.column(), "=", other.column())))
                .<Condition>map(compare -> compare)
                .findFirst()
                .orElse(new Condition.Constant(true));
    }

    /** With a column of a query around it. */
    Condition correlated(List<Visible> columns) {
        return equal(outer, columns);
    }

    private Condition subquery(List<Visible> columns) {
        List<Visible> inner = dice.percent(50) ? columns : List.of();
        Visible one = dice.of(columns);
        return switch (dice.weighted(30, 14, 22, 14, 20)) {
            case 0 -> in(one, false, inner);
            case 1 -> in(one, true, inner);
            case 2 -> new Exists(maker(columns).rows(), false);
            case 3 -> new Exists(maker(columns).rows(), true);
            default ->
                scalar(columns)
                        .<Condition>map(value -> new Compare(
                                new Literal(dice.of(making.literals(value.family())), value.family()),
                                dice.of(OPERATORS),
                                value))
                        .orElseGet(() -> simple(columns));
        };
    }

    private Condition in(Visible one, boolean negated, List<Visible> inner) {
        return new InQuery(one.column(), negated, maker(inner).ofFamilies(List.of(one.family())));
    }

    /** A subquery with one value; empty where there may be none. */
    Optional<Expression> scalar(List<Visible> columns) {
        if (depth == 0) {
            return Optional.empty();
        }
        List<Visible> inner = dice.percent(60) ? columns : List.of();
        Family family = dice.percent(75) ? Family.INTEGER : Family.TEXT;
        return Optional.of(new Expression.Scalar(maker(inner).scalar(family), family));
    }

    private SelectMaker maker(List<Visible> around) {
        return new SelectMaker(making, depth - 1, around, List.of());
    }
}
