package shardingspec.generator.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shardingspec.generator.make.QueryMaker;
import shardingspec.generator.make.RelationsFixture;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Query;

/** What is left when nothing more can be taken away, as judged by somebody who finds a feature wrong. */
class ShrinkerTest {

    @Test
    void only_what_is_wrong_is_left() {
        assertThat(shrunk(Feature.DISTINCT_ON))
                .matches("SELECT DISTINCT ON \\(\\w+\\.\\w+\\) count\\(\\*\\) FROM \\w \\w+|"
                        + "SELECT DISTINCT ON \\([\\w.]+\\) [\\w.]+ FROM \\w \\w+");
    }

    @Test
    void a_subquery_is_taken_out_of_all_that_is_around_it() {
        assertThat(shrunk(Feature.EXCEPT))
                .matches("\\(SELECT count\\(\\*\\) FROM \\w \\w+\\) EXCEPT \\(SELECT count\\(\\*\\) FROM \\w \\w+\\)");
    }

    @Test
    void of_a_join_its_kind_is_kept() {
        assertThat(shrunk(Feature.FULL_JOIN)).matches("SELECT count\\(\\*\\) FROM \\w+ \\w+ FULL JOIN \\w+ \\w+ ON .*");
    }

    @Test
    void nothing_is_judged_twice() {
        List<String> judged = new ArrayList<>();
        Query query = first(Feature.GROUPING_SETS);
        Shrinker.shrink(query, candidate -> {
            judged.add(candidate.sql());
            return Feature.of(candidate).contains(Feature.GROUPING_SETS);
        });

        assertThat(judged).isNotEmpty().doesNotHaveDuplicates().doesNotContain(query.sql());
    }

    @Test
    void what_is_right_as_soon_as_it_changes_stays_as_it_is() {
        Query query = first(Feature.WINDOW);

        assertThat(Shrinker.shrink(query, candidate -> false)).isSameAs(query);
    }

    private static String shrunk(Feature feature) {
        Predicate<Query> wrong = query -> Feature.of(query).contains(feature);
        return Shrinker.shrink(first(feature), wrong).sql();
    }

    private static Query first(Feature feature) {
        QueryMaker maker = new QueryMaker(RelationsFixture.ALL, 7);
        return IntStream.range(0, 5_000)
                .mapToObj(maker::make)
                .filter(query ->
                        Feature.of(query).contains(feature) && query.sql().length() > 200)
                .findFirst()
                .orElseThrow();
    }
}
