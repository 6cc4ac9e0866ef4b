package shardingspec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"integer", "bigint", "uuid", "text", "character varying(16)"})
    void a_key_tells_the_number_that_it_was_made_of(String type) {
        assertThat(LoadKeys.suits(type)).isTrue();
        assertThat(LoadKeys.number(LoadKeys.value(type, 123_456))).isEqualTo(123_456);
    }

    @ParameterizedTest
    @ValueSource(strings = {"character varying(15)", "smallint", "date", "numeric"})
    void a_type_that_is_too_small_does_not_suit(String type) {
        assertThat(LoadKeys.suits(type)).isFalse();
    }
}
