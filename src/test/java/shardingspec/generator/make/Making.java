package shardingspec.generator.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shardingspec.generator.tree.Cte;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Item;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Relation;
import shardingspec.generator.tree.Select;
import shardingspec.generator.tree.SetOperation;

/** One query in the making. */
final class Making {

    /** Subqueries in subqueries; more takes long and shows little. */
    private static final int DEPTH = 2;

    private static final List<String> OPERATORS =
            List.of("UNION", "UNION ALL", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL");
    private static final List<String> MATERIALIZED = List.of("", "", "MATERIALIZED", "NOT MATERIALIZED");

    private final Dice dice;
    private final List<Relation> relations;
    private int aliases;

    Making(Dice dice, List<Relation> relations) {
        this.dice = dice;
        this.relations = relations;
    }

    Dice dice() {
        return dice;
    }

    List<Relation> relations() {
        return relations;
    }

    /** Of a source: no two in a query have the same. */
    String alias(String first) {
        aliases++;
        return first + aliases;
    }

    Query query() {
        return dice.percent(14) ? operation() : top(Optional.empty());
    }

    private Query operation() {
        List<Family> families = dice.percent(60)
                ? List.of(Family.INTEGER)
                : List.of(Family.INTEGER, dice.percent(50) ? Family.TEXT : Family.INTEGER);
        return new SetOperation(dice.of(OPERATORS), arm(families), arm(families), limit(15));
    }

    private Query arm(List<Family> families) {
        return dice.percent(12)
                ? new SetOperation(dice.of(OPERATORS), part(families), part(families), limit(10))
                : part(families);
    }

    private Query part(List<Family> families) {
        return new SelectMaker(this, DEPTH - 1, List.of(), List.of()).ofFamilies(families);
    }

    private Query top(Optional<List<Family>> families) {
        List<Named> named = new ArrayList<>();
        List<Cte> ctes = new ArrayList<>();
        if (dice.percent(14)) {
            Table table = table(DEPTH - 1, List.of());
            Cte cte = new Cte("cte" + named.size(), dice.of(MATERIALIZED), table.query());
            ctes.add(cte);
            named.add(new Named(cte.name(), table));
        }
        SelectMaker maker = new SelectMaker(this, DEPTH, List.of(), named);
        Select select = families.map(maker::ofFamilies).orElseGet(maker::any);
        return new Select(
                ctes,
                select.distinct(),
                select.items(),
                select.from(),
                select.where(),
                select.grouping(),
                select.having(),
                select.limit());
    }

    /** A subquery with what it shows to the outside. */
    record Table(Query query, List<Visible> columns) {

        /** Its columns, if it is called so. */
        List<Visible> as(String alias) {
            return columns.stream()
                    .map(one -> new Visible(
                            new Column(alias, one.column().name(), one.family()), one.key(), one.literals()))
                    .toList();
        }
    }

    /** A subquery of WITH. */
    record Named(String name, Table table) {}

    /** A subquery of one to three columns named c1, c2 and so on, of which the first is an integer. */
    Table table(int depth, List<Visible> outer) {
        List<Family> families = Stream.concat(
                        Stream.of(Family.INTEGER),
                        Stream.of(Family.INTEGER, Family.TEXT).filter(family -> dice.percent(50)))
                .toList();
        Select select = new SelectMaker(this, depth, outer, List.of()).ofFamilies(families);
        List<Item> items = new ArrayList<>();
        List<Visible> columns = new ArrayList<>();
        for (int index = 0; index < families.size(); index++) {
            Item item = select.items().get(index);
            String name = "c" + (index + 1);
            items.add(new Item(item.value(), name));
            columns.add(
                    new Visible(new Column("", name, families.get(index)), index == 0, literals(families.get(index))));
        }
        return new Table(
                new Select(
                        select.ctes(),
                        select.distinct(),
                        items,
                        select.from(),
                        select.where(),
                        select.grouping(),
                        select.having(),
                        select.limit()),
                columns);
    }

    /** Values of a family that some column has. */
    List<String> literals(Family family) {
        return relations.stream()
                .flatMap(relation -> relation.columns().stream())
                .filter(column -> column.family() == family)
                .map(column -> column.literals())
                .filter(literals -> !literals.isEmpty())
                .findFirst()
                .orElse(List.of(family.nothing()));
    }

    Optional<Integer> limit(int percent) {
        return dice.percent(percent) ? Optional.of(dice.upTo(8)) : Optional.empty();
    }
}
