package shardingspec.generator.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.generator.tree.Condition;
import shardingspec.generator.tree.Distinct;
import shardingspec.generator.tree.Expression;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Coalesce;
import shardingspec.generator.tree.Expression.Literal;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Grouping;
import shardingspec.generator.tree.Item;
import shardingspec.generator.tree.Select;
import shardingspec.generator.tree.Source;

/** Makes one SELECT: what it reads, what it keeps of that, and what it shows. */
final class SelectMaker {

    private static final List<Grouping.Style> STYLES =
            List.of(Grouping.Style.PLAIN, Grouping.Style.ROLLUP, Grouping.Style.CUBE, Grouping.Style.SETS);

    private final Making making;
    private final Dice dice;
    private final ConditionMaker conditions;
    private final AggregateMaker aggregates;
    private final Source from;
    private final List<Visible> columns;
    private final Optional<Condition> where;

    /** @param outer columns of queries around it, which it may name */
    SelectMaker(Making making, int depth, List<Visible> outer, List<Making.Named> named) {
        this.making = making;
        this.dice = making.dice();
        this.conditions = new ConditionMaker(making, depth, outer);
        this.aggregates = new AggregateMaker(dice, conditions);
        SourceMaker sources = new SourceMaker(making, conditions, depth, named);
        this.from = sources.from();
        this.columns = sources.columns();
        boolean correlated = !outer.isEmpty() && dice.percent(65);
        Optional<Condition> own = dice.percent(55) ? Optional.of(conditions.where(columns)) : Optional.empty();
        this.where = correlated
                ? Optional.of(own.map(one -> ConditionMaker.and(conditions.correlated(columns), one))
                        .orElseGet(() -> conditions.correlated(columns)))
                : own;
    }

    Select any() {
        return switch (dice.weighted(26, 22, 14, 10, 12, 16)) {
            case 0 -> select(Optional.empty(), some(), making.limit(25));
            case 1 -> grouped();
            case 2 -> select(Optional.empty(), aggregates.several(columns), Optional.empty());
            case 3 -> windowed();
            case 4 -> select(Optional.of(new Distinct(List.of(), false)), some(), making.limit(25));
            default -> distinctOn();
        };
    }

    /** With columns of the given types. */
    Select ofFamilies(List<Family> families) {
        return switch (dice.weighted(60, 20, 12, 8)) {
            case 0 -> select(Optional.empty(), values(families), making.limit(12));
            case 1 -> groupedBy(families);
            case 2 -> select(Optional.of(new Distinct(List.of(), false)), values(families), making.limit(10));
            default ->
                families.equals(List.of(Family.INTEGER))
                        ? select(Optional.empty(), List.of(new Item(aggregates.integer(columns), "")), Optional.empty())
                        : select(Optional.empty(), values(families), Optional.empty());
        };
    }

    /** With one row, of one value of a type that has extremes. */
    Select scalar(Family family) {
        return select(Optional.empty(), List.of(new Item(aggregates.of(family, columns), "")), Optional.empty());
    }

    /** With whatever columns. */
    Select rows() {
        return select(Optional.empty(), List.of(new Item(new Literal("1", Family.INTEGER), "")), Optional.empty());
    }

    private Select select(Optional<Distinct> distinct, List<Item> items, Optional<Integer> limit) {
        return new Select(List.of(), distinct, items, from, where, Optional.empty(), Optional.empty(), limit);
    }

    private List<Item> values(List<Family> families) {
        return families.stream().map(family -> new Item(value(family), "")).toList();
    }

    private Expression value(Family family) {
        List<Visible> alike =
                columns.stream().filter(one -> one.family() == family).toList();
        return alike.isEmpty() || dice.percent(3)
                ? new Literal(dice.of(making.literals(family)), family)
                : dice.of(alike).column();
    }

    private List<Item> some() {
        return Stream.generate(() -> named(any(dice.of(columns))))
                .limit(dice.upTo(3))
                .toList();
    }

    private Expression any(Visible one) {
        if (dice.percent(8) && !one.literals().isEmpty()) {
            return new Coalesce(one.column(), new Literal(dice.of(one.literals()), one.family()));
        }
        return dice.percent(7) ? conditions.scalar(columns).orElse(one.column()) : one.column();
    }

    /** Now and then with a name that is another column's. */
    private Item named(Expression value) {
        return switch (dice.weighted(60, 15, 25)) {
            case 0 -> new Item(value, "");
            case 1 -> new Item(value, making.alias("x"));
            default -> new Item(value, dice.of(columns).column().name());
        };
    }

    private Select distinctOn() {
        boolean unique = from instanceof Source.OfTable table
                && !table.relation().unique().isEmpty()
                && dice.percent(60);
        List<Expression> on = new ArrayList<>();
        if (unique) {
            Source.OfTable table = (Source.OfTable) from;
            columns.stream()
                    .filter(one ->
                            table.relation().unique().contains(one.column().name()))
                    .forEach(one -> on.add(one.column()));
        } else {
            Stream.generate(() -> dice.of(columns).column())
                    .limit(dice.upTo(2))
                    .distinct()
                    .forEach(on::add);
        }
        List<Item> items = Stream.concat(
                        on.stream().filter(column -> dice.percent(50)).map(this::named), some().stream())
                .toList();
        return select(Optional.of(new Distinct(on, !unique || dice.percent(30))), items, making.limit(15));
    }

    private Select windowed() {
        List<Item> items = Stream.concat(some().stream(), Stream.of(new Item(aggregates.window(columns), "")))
                .toList();
        return select(Optional.empty(), items, making.limit(15));
    }

    private Select grouped() {
        List<Expression> by = Stream.generate(() -> dice.of(columns).column())
                .limit(dice.upTo(2))
                .distinct()
                .<Expression>map(column -> column)
                .toList();
        List<Item> shown = by.stream()
                .filter(one -> dice.percent(85))
                .map(one -> new Item(one, ""))
                .toList();
        return grouped(
                by,
                Stream.concat(shown.stream(), aggregates.several(columns).stream())
                        .toList(),
                dice.percent(75) ? Grouping.Style.PLAIN : dice.of(STYLES));
    }

    private Select groupedBy(List<Family> families) {
        List<Item> items = values(families);
        return grouped(items.stream().map(Item::value).distinct().toList(), items, Grouping.Style.PLAIN);
    }

    private Select grouped(List<Expression> by, List<Item> items, Grouping.Style style) {
        // A constant would be the number of a column.
        boolean constant = by.stream().anyMatch(Literal.class::isInstance);
        if (constant) {
            return select(Optional.of(new Distinct(List.of(), false)), items, Optional.empty());
        }
        Optional<Condition> having = dice.percent(25)
                ? Optional.of(new Condition.Compare(
                        dice.percent(60) ? Aggregate.COUNT : aggregates.integer(columns),
                        dice.of(List.of(">", "<", "=", "<>")),
                        new Literal(String.valueOf(dice.upTo(4)), Family.INTEGER)))
                : Optional.empty();
        return new Select(
                List.of(),
                Optional.empty(),
                items,
                from,
                where,
                Optional.of(new Grouping(style, by)),
                having,
                making.limit(15));
    }
}
