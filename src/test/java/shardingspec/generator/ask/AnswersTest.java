package shardingspec.generator.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shardingspec.sql.Rows;

class AnswersTest {

    @Test
    void the_order_counts_only_where_the_query_has_one() {
        assertThat(Answers.same(rows("1", "2"), rows("2", "1"), false)).isTrue();
        assertThat(Answers.same(rows("1", "2"), rows("2", "1"), true)).isFalse();
    }

    @Test
    void how_often_a_row_is_there_counts() {
        assertThat(Answers.same(rows("1", "1", "2"), rows("1", "2", "2"), false))
                .isFalse();
        assertThat(Answers.same(rows("1"), rows("1", "1"), false)).isFalse();
    }

    @Test
    void fractions_are_rounded() {
        assertThat(Answers.same(rows("2.3333333333333333"), rows("2.33333333333333331234"), true))
                .isTrue();
        assertThat(Answers.same(rows("2.50"), rows("2.5"), true)).isTrue();
        assertThat(Answers.same(rows("2.51"), rows("2.5"), true)).isFalse();
    }

    @Test
    void nothing_is_not_a_text_of_that_name() {
        assertThat(Answers.same(rows((String) null), rows("NULL"), true)).isFalse();
        assertThat(Answers.same(rows((String) null), rows((String) null), true)).isTrue();
    }

    @Test
    void names_of_columns_do_not_count() {
        assertThat(Answers.same(
                        new Rows(List.of("a"), List.of(List.of("1"))),
                        new Rows(List.of("b"), List.of(List.of("1"))),
                        true))
                .isTrue();
    }

    private static Rows rows(@Nullable String... values) {
        return new Rows(List.of("c"), Stream.of(values).map(Arrays::asList).toList());
    }
}
