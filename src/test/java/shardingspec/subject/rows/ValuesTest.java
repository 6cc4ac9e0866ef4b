package shardingspec.subject.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final int MANY = 200;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "smallint ; [0-9]{1,3}",
                "numeric(4,1) ; [0-9]{1,3}\\.[0-9]",
                "numeric(2,2) ; 0\\.[0-9]",
                "boolean ; true|false",
                "date ; 2025-\\d\\d-\\d\\d",
                "timestamp with time zone ; 2025-.*\\+00",
                "uuid ; [0-9a-f-]{36}",
                "character(2) ; [A-Z]{2}",
                "character varying(3) ; .{1,3}",
                "text[] ; \\{\".*\"\\}",
                "int4range ; \\[\\d+,\\d+\\)",
                "inet ; 10\\.0\\..*",
                "bit(4) ; [01]{4}",
                "bytea ; \\\\x[0-9a-f]{8}"
            })
    void a_value_is_one_of_its_type(String type, String pattern) {
        Values values = new Values(new Random(1));

        assertThat(IntStream.range(0, MANY).mapToObj(number -> values.of("it", of(type))))
                .hasSize(MANY)
                .allSatisfy(value -> assertThat(value)
                        .hasValueSatisfying(text -> assertThat(text).matches(pattern)));
    }

    @Test
    void the_same_seed_gives_the_same_values() {
        assertThat(some(new Random(7))).isEqualTo(some(new Random(7))).isNotEqualTo(some(new Random(8)));
    }

    @Test
    void keys_are_unlike_even_if_they_are_short() {
        Values values = new Values(new Random(1));

        assertThat(IntStream.range(1, MANY)
                        .mapToObj(number -> values.unlike("name", of("character varying(6)"), number)))
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value)
                        .hasValueSatisfying(text -> assertThat(text).hasSizeLessThanOrEqualTo(6)));
    }

    @Test
    void an_enum_has_its_labels() {
        ColumnType mood = new ColumnType("mood", List.of("glad", "sad"), List.of(), List.of());

        assertThat(new Values(new Random(1)).of("mood", mood)).isIn(Optional.of("glad"), Optional.of("sad"));
    }

    @Test
    void a_pattern_is_met() {
        ColumnType code = new ColumnType("text", List.of(), List.of(), List.of("[A-Z]{3}-[0-9]{4}"));

        assertThat(new Values(new Random(1)).of("code", code))
                .hasValueSatisfying(value -> assertThat(value).matches("[A-Z]{3}-[0-9]{4}"));
    }

    @Test
    void what_it_does_not_know_is_none() {
        assertThat(new Values(new Random(1)).of("corner", of("pair"))).isEmpty();
    }

    private static List<Optional<String>> some(Random random) {
        Values values = new Values(random);
        return List.of(values.of("email", of("text")), values.of("city", of("text")), values.of("n", of("bigint")));
    }

    private static ColumnType of(String type) {
        return new ColumnType(type, List.of(), List.of(), List.of());
    }
}
