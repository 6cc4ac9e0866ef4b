package shardingspec.generator.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shardingspec.generator.make.RelationsFixture;
import shardingspec.generator.tree.Condition;
import shardingspec.generator.tree.Cte;
import shardingspec.generator.tree.Distinct;
import shardingspec.generator.tree.Expression.Aggregate;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Expression.Literal;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Grouping;
import shardingspec.generator.tree.Item;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Relation;
import shardingspec.generator.tree.Select;
import shardingspec.generator.tree.Source;
import shardingspec.generator.tree.Source.Join;
import shardingspec.generator.tree.Source.JoinKind;

/** Each known kind takes its own queries, on its own versions, and no others. */
class KnownWrongTest {

    private static final Version OLD = Version.of("12.1.12");
    private static final Version NEW = Version.of("13.2.2");
    private static final Column LEFT = new Column("a", "u", Family.INTEGER);
    private static final Column RIGHT = new Column("b", "u", Family.INTEGER);

    @Test
    void an_alias_that_hides_a_column_is_known_until_it_was_fixed() {
        Query query = distinctOn(new Item(LEFT, "id"), table(RelationsFixture.ORDERS, "a"), LEFT);

        assertThat(known(OLD, query)).contains("DISTINCT ON, and an alias that hides a column");
        assertThat(known(NEW, query)).isEmpty();
    }

    @Test
    void without_the_alias_it_takes_two_columns_that_are_not_shown_and_a_join() {
        Item one = new Item(new Literal("1", Family.INTEGER), "");
        Source join = join(JoinKind.CROSS, RelationsFixture.ORDERS, RelationsFixture.LOCALS);

        assertThat(known(OLD, distinctOn(one, join, LEFT, RIGHT)))
                .contains("DISTINCT ON two columns that the answer does not show, over a join or a subquery");
        assertThat(known(OLD, distinctOn(one, join, LEFT))).isEmpty();
        assertThat(known(OLD, distinctOn(one, table(RelationsFixture.ORDERS, "a"), LEFT, RIGHT)))
                .isEmpty();
    }

    @Test
    void rows_of_a_reference_table_are_lost_from_the_version_that_pushes_down() {
        Query query = counting(
                List.of(), join(JoinKind.LEFT, RelationsFixture.RATES, RelationsFixture.ORDERS), Optional.empty());

        assertThat(known(NEW, query))
                .contains("rows of a reference table lost with the shards that a condition in ON excludes");
        assertThat(known(OLD, query)).isEmpty();
    }

    @Test
    void groups_are_known_by_what_may_be_missing_only() {
        Source join = join(JoinKind.LEFT, RelationsFixture.ORDERS, RelationsFixture.ITEMS);

        assertThat(known(OLD, counting(List.of(), join, Optional.of(RIGHT)))).isPresent();
        assertThat(known(OLD, counting(List.of(), join, Optional.of(LEFT)))).isEmpty();
    }

    @Test
    void a_subquery_of_with_is_known_unless_it_is_materialized() {
        Source orders = table(RelationsFixture.ORDERS, "a");
        Query inner = counting(List.of(), table(RelationsFixture.ITEMS, "c"), Optional.empty());

        assertThat(known(OLD, counting(List.of(new Cte("w", "", inner)), orders, Optional.empty())))
                .isPresent();
        assertThat(known(OLD, counting(List.of(new Cte("w", "MATERIALIZED", inner)), orders, Optional.empty())))
                .isEmpty();
        assertThat(known(OLD, counting(List.of(), orders, Optional.empty()))).isEmpty();
    }

    @Test
    void an_order_is_known_by_an_alias_that_hides_a_column() {
        assertThat(known(OLD, ordered("id")))
                .contains("ORDER BY a column that an alias hides, in a query that goes to one shard as it is");
        assertThat(known(OLD, ordered("x"))).isEmpty();
    }

    @Test
    void a_sum_of_distinct_values_is_known_beside_a_count_of_others() {
        Item sum = distinct("sum", LEFT);
        Item others = distinct("count", new Column("a", "q", Family.TEXT));

        assertThat(known(OLD, Select.of(List.of(sum, others), table(RelationsFixture.ORDERS, "a"))))
                .isPresent();
        assertThat(known(OLD, Select.of(List.of(sum), table(RelationsFixture.ORDERS, "a"))))
                .isEmpty();
        assertThat(known(OLD, Select.of(List.of(others), table(RelationsFixture.ORDERS, "a"))))
                .isEmpty();
    }

    private static Item distinct(String function, Column column) {
        return new Item(new Aggregate(function, Optional.of(column), true, Optional.empty(), Family.INTEGER), "");
    }

    @Test
    void versions_are_compared_by_number() {
        assertThat(Version.of("12.1.12")).isGreaterThan(Version.of("12.1.9")).isLessThan(Version.of("13.0"));
        assertThat(Version.of("14.0-1")).hasToString("14.0.1");
    }

    private static Optional<String> known(Version version, Query query) {
        return KnownWrong.of(version, query).map(KnownWrong::name);
    }

    private static Source table(Relation relation, String alias) {
        return new Source.OfTable(relation, alias);
    }

    private static Source join(JoinKind kind, Relation left, Relation right) {
        Condition on = new Condition.Several(
                Condition.Several.AND,
                List.of(
                        new Condition.Compare(LEFT, "=", RIGHT),
                        new Condition.Compare(RIGHT, "=", new Literal("3", Family.INTEGER))));
        return new Join(
                kind, table(left, "a"), table(right, "b"), kind == JoinKind.CROSS ? Optional.empty() : Optional.of(on));
    }

    private static Query distinctOn(Item item, Source from, Column... on) {
        return new Select(
                List.of(),
                Optional.of(new Distinct(List.of(on), true)),
                List.of(item),
                from,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Query ordered(String alias) {
        return new Select(
                List.of(),
                Optional.empty(),
                List.of(new Item(LEFT, alias)),
                table(RelationsFixture.RATES, "a"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(3));
    }

    private static Query counting(List<Cte> ctes, Source from, Optional<Column> by) {
        return new Select(
                ctes,
                Optional.empty(),
                List.of(new Item(Aggregate.COUNT, "")),
                from,
                Optional.empty(),
                by.map(column -> new Grouping(Grouping.Style.PLAIN, List.of(column))),
                Optional.empty(),
                Optional.empty());
    }
}
