package shardingspec.subject.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void a_list_of_values_is_what_may_be_there() {
        assertThat(Rules.literals("CHECK ((kind = ANY (ARRAY['human'::text, 'it''s'::text])))"))
                .containsExactly("human", "it's");
    }

    @Test
    void a_bound_comes_with_what_is_beside_it() {
        assertThat(Rules.literals("CHECK ((share >= 0) AND (share <= 99.5))"))
                .containsExactly("0", "1", "-1", "99.5", "100.5", "98.5");
    }

    @Test
    void bounds_of_partitions_are_values() {
        assertThat(Rules.literals("FOR VALUES FROM ('2025-05-01') TO ('2025-06-01')"))
                .containsExactly("2025-05-01", "2025-06-01");
    }

    @Test
    void a_pattern_is_no_value() {
        assertThat(Rules.literals("CHECK ((VALUE ~~ '%@%'::text))")).isEmpty();
        assertThat(Rules.literals("CHECK ((VALUE ~ '^[A-Z]{3}$'::text))")).isEmpty();
        assertThat(Rules.patterns("CHECK ((VALUE ~ '^[A-Z]{3}$'::text))")).containsExactly("[A-Z]{3}");
    }
}
