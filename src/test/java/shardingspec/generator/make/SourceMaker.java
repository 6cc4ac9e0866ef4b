package shardingspec.generator.make;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shardingspec.generator.tree.Condition;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Relation;
import shardingspec.generator.tree.Source;
import shardingspec.generator.tree.Source.Join;
import shardingspec.generator.tree.Source.JoinKind;

/** Makes what a SELECT reads. */
final class SourceMaker {

    private final Making making;
    private final Dice dice;
    private final ConditionMaker conditions;
    private final int depth;
    private final List<Making.Named> named;
    private final List<Visible> columns = new ArrayList<>();
    private final Set<Integer> groups = new HashSet<>();
    private final Source from;

    /** @param named subqueries that it may read by their names */
    SourceMaker(Making making, ConditionMaker conditions, int depth, List<Making.Named> named) {
        this.making = making;
        this.dice = making.dice();
        this.conditions = conditions;
        this.depth = depth;
        this.named = named;
        this.from = join();
    }

    Source from() {
        return from;
    }

    List<Visible> columns() {
        return columns;
    }

    private Source join() {
        Made first = one(List.of());
        columns.addAll(first.columns());
        Source joined = first.source();
        int more = depth > 1 ? dice.weighted(30, 50, 20) : dice.weighted(62, 30, 8);
        for (int joining = 0; joining < more; joining++) {
            joined = join(joined);
        }
        return joined;
    }

    private Source join(Source left) {
        List<Visible> before = List.copyOf(columns);
        Made right = one(before);
        columns.addAll(right.columns());
        JoinKind kind = List.of(JoinKind.INNER, JoinKind.LEFT, JoinKind.RIGHT, JoinKind.FULL, JoinKind.CROSS)
                .get(lateral(right) ? dice.weighted(50, 45, 0, 0, 5) : dice.weighted(34, 30, 14, 16, 6));
        if (kind == JoinKind.CROSS) {
            return new Join(kind, left, right.source(), Optional.empty());
        }
        if (kind == JoinKind.FULL) {
            return new Join(kind, left, right.source(), Optional.of(full(before, right.columns())));
        }
        Condition on =
                dice.percent(4) ? new Condition.Constant(dice.percent(60)) : conditions.equal(before, right.columns());
        if (dice.percent(30)) {
            on = ConditionMaker.and(on, conditions.simple(dice.percent(50) ? before : right.columns()));
        }
        if (dice.percent(8)) {
            on = ConditionMaker.and(on, conditions.equal(before, right.columns()));
        }
        return new Join(kind, left, right.source(), Optional.of(on));
    }

    /** PostgreSQL itself joins fully by equality alone, of anything to anything. */
    private Condition full(List<Visible> before, List<Visible> right) {
        Condition equality = conditions.equality(before, right);
        return dice.percent(20)
                ? ConditionMaker.and(equality, conditions.simple(dice.percent(50) ? before : right))
                : equality;
    }

    private static boolean lateral(Made made) {
        return made.source() instanceof Source.Derived derived && derived.lateral();
    }

    private record Made(Source source, List<Visible> columns) {}

    private Made one(List<Visible> before) {
        if (!named.isEmpty() && dice.percent(45)) {
            Making.Named one = dice.of(named);
            String alias = making.alias("w");
            return new Made(new Source.OfCte(one.name(), alias), one.table().as(alias));
        }
        if (depth > 0 && dice.percent(17)) {
            boolean lateral = !before.isEmpty() && dice.percent(15);
            String alias = making.alias("d");
            Making.Table table = making.table(depth - 1, lateral ? before : List.of());
            return new Made(new Source.Derived(table.query(), alias, lateral), table.as(alias));
        }
        Relation relation = relation();
        String alias = making.alias("t");
        return new Made(new Source.OfTable(relation, alias), of(relation, alias).toList());
    }

    /** Mostly one that Citus can join with those that are there already: most others are refused, one like the other. */
    private Relation relation() {
        List<Relation> alike = making.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.REFERENCE
                        || (relation.group() > 0 && groups.contains(relation.group())))
                .toList();
        Relation chosen = !groups.isEmpty() && !alike.isEmpty() && dice.percent(60)
                ? dice.of(alike)
                : dice.of(making.relations());
        if (chosen.kind() != Relation.Kind.REFERENCE && chosen.group() > 0) {
            groups.add(chosen.group());
        }
        return chosen;
    }

    private static Stream<Visible> of(Relation relation, String alias) {
        return relation.columns().stream()
                .map(column -> new Visible(
                        new Column(alias, column.name(), column.family()),
                        column.name().equals(relation.key()),
                        column.literals()));
    }
}
