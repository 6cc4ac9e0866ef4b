package shardingspec.generator.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Query;

/** A seed is all that decides. */
class QueryMakerTest {

    private static final int MANY = 2_000;

    @Test
    void the_same_seed_makes_the_same_queries() {
        assertThat(queries(7)).isEqualTo(queries(7));
    }

    @Test
    void a_number_makes_the_same_query_whatever_was_made_before() {
        QueryMaker maker = new QueryMaker(RelationsFixture.ALL, 7);
        String later = maker.make(500).sql();

        assertThat(new QueryMaker(RelationsFixture.ALL, 7).make(500).sql()).isEqualTo(later);
    }

    @Test
    void another_seed_makes_others() {
        assertThat(Set.copyOf(queries(7)))
                .doesNotContainAnyElementsOf(queries(8).subList(0, 20));
    }

    @Test
    void few_are_made_twice() {
        assertThat(Set.copyOf(queries(7))).hasSizeGreaterThan(MANY * 9 / 10);
    }

    @Test
    void they_have_every_feature() {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        made(7).forEach(query -> features.addAll(Feature.of(query)));

        assertThat(features).contains(Feature.values());
    }

    @Test
    void none_leaves_a_choice_which_rows_to_answer() {
        assertThat(made(7)).allMatch(Query::isDeterministic);
    }

    @Test
    void without_a_table_there_is_nothing_to_make() {
        assertThatThrownBy(() -> new QueryMaker(List.of(), 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no table to ask");
    }

    private static List<String> queries(long seed) {
        return made(seed).stream().map(Query::sql).toList();
    }

    private static List<Query> made(long seed) {
        QueryMaker maker = new QueryMaker(RelationsFixture.ALL, seed);
        return IntStream.range(0, MANY).mapToObj(maker::make).toList();
    }
}
