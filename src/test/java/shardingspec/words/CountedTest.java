package shardingspec.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void one_is_singular_and_none_and_many_are_plural() {
        assertThat(Counted.of(1, "row")).isEqualTo("1 row");
        assertThat(Counted.of(0, "row")).isEqualTo("0 rows");
        assertThat(Counted.of(10_000, "row")).isEqualTo("10,000 rows");
        assertThat(Counted.of(1, "query", "queries")).isEqualTo("1 query");
        assertThat(Counted.of(2, "query", "queries")).isEqualTo("2 queries");
    }
}
