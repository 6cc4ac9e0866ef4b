package shardingspec.generator.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shardingspec.generator.make.RelationsFixture;
import shardingspec.generator.tree.Condition.Compare;
import shardingspec.generator.tree.Condition.InList;
import shardingspec.generator.tree.Condition.Several;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Expression.Literal;
import shardingspec.generator.tree.Source.Join;
import shardingspec.generator.tree.Source.JoinKind;
import shardingspec.generator.tree.Source.OfTable;

/** How queries are written down, what they use, and what is left when something is taken away. */
class SelectTest {

    private static final Column OWNER = new Column("a", "u", Family.INTEGER);
    private static final Column OTHER = new Column("b", "u", Family.INTEGER);
    private static final Source ORDERS = new OfTable(RelationsFixture.ORDERS, "a");
    private static final Source RATES = new OfTable(RelationsFixture.RATES, "b");
    private static final Condition EQUAL = new Compare(OTHER, "=", OWNER);
    private static final Condition LISTED =
            new InList(OWNER, false, List.of(new Literal("3", Family.INTEGER), new Literal("5", Family.INTEGER)));

    @Test
    void a_join_is_written_with_its_condition() {
        Select query = counting(
                new Join(JoinKind.LEFT, RATES, ORDERS, Optional.of(new Several(Several.AND, List.of(EQUAL, LISTED)))));

        assertThat(query.sql()).isEqualTo("SELECT count(*) FROM r b LEFT JOIN o a ON b.u = a.u AND a.u IN (3, 5)");
        assertThat(Feature.of(query))
                .containsExactlyInAnyOrder(
                        Feature.LEFT_JOIN, Feature.CONDITION_ON_CONSTANT_IN_ON, Feature.IN_LIST, Feature.AGGREGATE);
    }

    @Test
    void what_is_joined_second_and_is_a_join_stands_in_brackets() {
        Source second = new Join(JoinKind.CROSS, ORDERS, RATES, Optional.empty());

        assertThat(counting(new Join(JoinKind.CROSS, RATES, second, Optional.empty()))
                        .sql())
                .isEqualTo("SELECT count(*) FROM r b CROSS JOIN (o a CROSS JOIN r b)");
    }

    @Test
    void a_limit_comes_with_an_order_of_all_columns() {
        Select query = new Select(
                List.of(new Cte("c", "MATERIALIZED", counting(RATES))),
                Optional.of(new Distinct(List.of(), false)),
                List.of(new Item(OWNER, ""), new Item(OWNER, "x")),
                ORDERS,
                Optional.of(new Condition.Not(LISTED)),
                Optional.of(new Grouping(Grouping.Style.SETS, List.of(OWNER))),
                Optional.of(new Compare(Aggregate.COUNT, ">", new Literal("1", Family.INTEGER))),
                Optional.of(4));

        assertThat(query.sql())
                .isEqualTo(
                        "WITH c AS MATERIALIZED (SELECT count(*) FROM r b) SELECT DISTINCT a.u, a.u AS x FROM o a "
                                + "WHERE NOT (a.u IN (3, 5)) GROUP BY GROUPING SETS ((a.u), ()) HAVING count(*) > 1 ORDER BY 1, 2 LIMIT 4");
        assertThat(query.isOrdered()).isTrue();
    }

    @Test
    void distinct_on_is_ordered_by_what_it_is_on_first() {
        assertThat(distinctOn(true, OWNER).sql())
                .isEqualTo("SELECT DISTINCT ON (a.u) a.u AS id FROM o a ORDER BY a.u, 1");
        assertThat(Feature.of(distinctOn(true, OWNER)))
                .containsExactlyInAnyOrder(Feature.DISTINCT_ON, Feature.HIDING_ALIAS);
    }

    @Test
    void distinct_on_leaves_a_choice_without_an_order_unless_it_is_on_a_key() {
        Column number = new Column("a", "id", Family.INTEGER);

        assertThat(distinctOn(true, OWNER).isDeterministic()).isTrue();
        assertThat(distinctOn(false, OWNER).isDeterministic()).isFalse();
        assertThat(distinctOn(false, OWNER, number).isDeterministic()).isTrue();
    }

    @Test
    void a_subquery_that_names_what_is_outside_is_correlated() {
        Query inner = new Select(
                List.of(),
                Optional.empty(),
                List.of(new Item(OTHER, "")),
                RATES,
                Optional.of(EQUAL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Select outer = new Select(
                List.of(),
                Optional.empty(),
                List.of(new Item(OWNER, "")),
                ORDERS,
                Optional.of(new Condition.Exists(inner, true)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(outer.sql()).isEqualTo("SELECT a.u FROM o a WHERE NOT EXISTS (SELECT b.u FROM r b WHERE b.u = a.u)");
        assertThat(Feature.of(outer)).contains(Feature.CORRELATED, Feature.NOT_EXISTS);
        assertThat(Feature.of(inner)).contains(Feature.CORRELATED);
    }

    @Test
    void everything_can_be_taken_away() {
        Select query = counting(
                new Join(JoinKind.FULL, RATES, ORDERS, Optional.of(new Several(Several.AND, List.of(EQUAL, LISTED)))));

        assertThat(query.smaller().map(Part::sql))
                .contains(
                        "SELECT count(*) FROM r b",
                        "SELECT count(*) FROM o a",
                        "SELECT count(*) FROM r b LEFT JOIN o a ON b.u = a.u AND a.u IN (3, 5)",
                        "SELECT count(*) FROM r b CROSS JOIN o a",
                        "SELECT count(*) FROM r b FULL JOIN o a ON b.u = a.u",
                        "SELECT count(*) FROM r b FULL JOIN o a ON b.u = a.u AND a.u IN (3)");
    }

    @Test
    void a_subquery_of_with_can_stand_in_the_place_of_its_name() {
        Select query = new Select(
                List.of(new Cte("c", "", Select.of(List.of(new Item(OWNER, "c1")), ORDERS))),
                Optional.empty(),
                List.of(new Item(new Column("w", "c1", Family.INTEGER), "")),
                new Source.OfCte("c", "w"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(query.smaller().map(Part::sql)).contains("SELECT w.c1 FROM (SELECT a.u AS c1 FROM o a) w");
    }

    @Test
    void a_table_can_stand_in_the_place_of_a_subquery_that_only_selects_from_it() {
        Select query = Select.of(
                List.of(new Item(new Column("w", "c1", Family.INTEGER), "")),
                new Source.Derived(Select.of(List.of(new Item(OWNER, "c1")), ORDERS), "w", false));

        assertThat(query.smaller().map(Part::sql)).contains("SELECT w.u FROM o w");
    }

    private static Select distinctOn(boolean ordered, Expression... on) {
        return new Select(
                List.of(),
                Optional.of(new Distinct(List.of(on), ordered)),
                List.of(new Item(OWNER, "id")),
                ORDERS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Select counting(Source from) {
        return Select.of(List.of(new Item(Aggregate.COUNT, "")), from);
    }
}
