package shardingspec.generator.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shardingspec.generator.make.RelationsFixture;
import shardingspec.generator.tree.Distinct;
import shardingspec.generator.tree.Expression;
import shardingspec.generator.tree.Expression.Column;
import shardingspec.generator.tree.Family;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Item;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Relation;
import shardingspec.generator.tree.Select;
import shardingspec.generator.tree.Source;
import shardingspec.sql.Rows;
import shardingspec.sql.SqlFailure;

/** What is alike is one kind, with its smallest query. */
class TalliesTest {

    private static final Verdict.Wrong WRONG = new Verdict.Wrong(Rows.NONE, Rows.NONE);

    private final Tallies tallies = new Tallies();

    @Test
    void refusals_with_the_same_words_are_one_kind_whatever_their_numbers() {
        tallies.refused(query(RelationsFixture.ORDERS, "longer"), failure("0A000", "cannot push down t12"));
        tallies.refused(query(RelationsFixture.ORDERS, "x"), failure("0A000", "cannot push down t7"));
        tallies.refused(query(RelationsFixture.ORDERS, "x"), failure("XX000", "cannot push down t7"));

        assertThat(tallies.refused()).hasSize(2);
        assertThat(tallies.refused().get(0).count()).isEqualTo(2);
        assertThat(tallies.refused().get(0).sql()).isEqualTo("SELECT t.u AS x FROM o t");
    }

    @Test
    void wrong_answers_are_one_kind_if_the_smallest_queries_use_the_same_of_the_same_kinds_of_tables() {
        Query big = query(RelationsFixture.ORDERS, "big");
        tallies.wrong(big, distinctOn(RelationsFixture.ORDERS, "id"), WRONG);
        tallies.wrong(big, distinctOn(RelationsFixture.ITEMS, "q"), WRONG);
        tallies.wrong(big, distinctOn(RelationsFixture.RATES, "q"), WRONG);

        assertThat(tallies.wrong().keySet())
                .containsExactlyInAnyOrder(
                        "DISTINCT ON, alias that hides a column over distributed",
                        "DISTINCT ON, alias that hides a column over reference");
        assertThat(tallies.wrong().get("DISTINCT ON, alias that hides a column over distributed"))
                .extracting(Tallies.Found::count, found -> found.smallest().sql())
                .containsExactly(2, "SELECT DISTINCT ON (t.u) t.u AS q FROM i t");
    }

    @Test
    void what_is_answered_is_counted_by_feature_also_if_it_is_wrong() {
        tallies.same(distinctOn(RelationsFixture.ORDERS, "id"));
        tallies.wrong(distinctOn(RelationsFixture.ORDERS, "id"), query(RelationsFixture.ORDERS, "x"), WRONG);
        tallies.refused(distinctOn(RelationsFixture.ORDERS, "id"), failure("0A000", "no"));

        assertThat(tallies.answered()).containsEntry(Feature.DISTINCT_ON, 2);
        assertThat(tallies.sameCount()).isEqualTo(1);
    }

    private static Query query(Relation relation, String alias) {
        return Select.of(
                List.of(new Item(new Column("t", "u", Family.INTEGER), alias)), new Source.OfTable(relation, "t"));
    }

    private static Query distinctOn(Relation relation, String alias) {
        Expression column = new Column("t", "u", Family.INTEGER);
        return new Select(
                List.of(),
                Optional.of(new Distinct(List.of(column), false)),
                List.of(new Item(column, alias)),
                new Source.OfTable(relation, "t"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SqlFailure failure(String sqlState, String message) {
        return new SqlFailure(sqlState, message, "", "", "");
    }
}
