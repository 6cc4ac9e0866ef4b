package shardingspec.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.workload.Operation.Kind;

/** How often each kind of operation is done. */
class MixTest {

    @Test
    void kinds_are_drawn_by_their_weights() {
        Mix mix = Mix.parse("insert=3, read_many=1,delete=0");
        Random random = new Random(1);

        Map<Kind, Long> drawn = Stream.generate(() -> mix.draw(random))
                .limit(4_000)
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));

        assertThat(drawn).containsOnlyKeys(Kind.INSERT, Kind.READ_MANY);
        assertThat(drawn.get(Kind.INSERT)).isBetween(2_900L, 3_100L);
        assertThat(mix.kinds()).containsExactly(Kind.INSERT, Kind.READ_MANY);
    }

    @Test
    void it_is_written_as_it_is_read() {
        assertThat(Mix.parse("read=1,insert=2")).hasToString("insert=2,read=1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "inserts=1        | \"inserts\" is none of insert, update, delete, read, read_many, two_tenants",
                "insert           | \"insert\" is not kind=weight",
                "insert=1,        | \"\" is not kind=weight",
                "insert=1=2       | \"insert=1=2\" is not kind=weight",
                "insert=x         | \"x\" is not a whole number from 0 to 1000",
                "insert=-1        | -1 is not a whole number from 0 to 1000",
                "insert=1001      | 1001 is not a whole number from 0 to 1000",
                "insert=1,insert=2| \"insert\" stands there twice",
                "insert=0         | no kind of operation has a weight above 0"
            })
    void what_is_none_is_refused(String text, String message) {
        assertThatThrownBy(() -> Mix.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
