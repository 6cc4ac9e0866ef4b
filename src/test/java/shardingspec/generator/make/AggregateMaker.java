package shardingspec.generator.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.generator.tree.Condition;
import shardingspec.generator.tree.Expression;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Literal;
import shardingspec.generator.tree.Expression.Window;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Item;

/** Makes values of many rows. */
final class AggregateMaker {

    private final Dice dice;
    private final ConditionMaker conditions;

    AggregateMaker(Dice dice, ConditionMaker conditions) {
        this.dice = dice;
        this.conditions = conditions;
    }

    List<Item> several(List<Visible> columns) {
        return Stream.generate(() -> new Item(one(columns), ""))
                .limit(dice.upTo(3))
                .toList();
    }

    private Aggregate one(List<Visible> columns) {
        if (dice.percent(30)) {
            return new Aggregate("count", Optional.empty(), false, filter(columns), Family.INTEGER);
        }
        Visible of = dice.of(columns);
        List<String> functions = new ArrayList<>(List.of("count"));
        if (of.family().isNumeric()) {
            functions.addAll(List.of("sum", "avg"));
        }
        if (of.family().hasExtremes()) {
            functions.addAll(List.of("min", "max"));
        }
        if (of.family() == Family.TEXT) {
            functions.add("string_agg");
        }
        if (of.family() == Family.BOOLEAN) {
            functions.addAll(List.of("bool_and", "bool_or"));
        }
        String function = dice.of(functions);
        boolean distinct = dice.percent(function.equals("count") ? 50 : 10);
        return new Aggregate(function, Optional.of(of.column()), distinct, filter(columns), of.family());
    }

    private Optional<Condition> filter(List<Visible> columns) {
        return dice.percent(12) ? Optional.of(conditions.simple(columns)) : Optional.empty();
    }

    /** A number of rows, or of values. */
    Aggregate integer(List<Visible> columns) {
        return dice.percent(50)
                ? Aggregate.COUNT
                : new Aggregate(
                        "count",
                        Optional.of(dice.of(columns).column()),
                        dice.percent(50),
                        Optional.empty(),
                        Family.INTEGER);
    }

    /** The extreme of a column of a type, or of a constant if there is none. */
    Expression of(Family family, List<Visible> columns) {
        List<Visible> alike =
                columns.stream().filter(one -> one.family() == family).toList();
        if (family == Family.INTEGER && (alike.isEmpty() || dice.percent(35))) {
            return integer(columns);
        }
        Expression argument = alike.isEmpty()
                ? new Literal(family.nothing(), family)
                : dice.of(alike).column();
        return new Aggregate(dice.percent(50) ? "min" : "max", Optional.of(argument), false, Optional.empty(), family);
    }

    /** One that gives peers the same. */
    Window window(List<Visible> columns) {
        List<Expression> partition = dice.percent(70) ? List.of(dice.of(columns).column()) : List.of();
        Visible of = dice.of(columns);
        String function = dice.of(
                of.family().isNumeric()
                        ? List.of("rank", "dense_rank", "count", "sum", "avg")
                        : List.of("rank", "dense_rank", "count"));
        boolean ranks = function.endsWith("rank");
        List<Expression> order =
                ranks || dice.percent(50) ? List.of(dice.of(columns).column()) : List.of();
        return new Window(
                function, ranks ? Optional.empty() : Optional.of(of.column()), partition, order, Family.INTEGER);
    }
}
