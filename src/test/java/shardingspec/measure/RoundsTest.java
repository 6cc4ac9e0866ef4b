package shardingspec.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Two things are compared where they were measured side by side. */
class RoundsTest {

    /** The machine was four times as slow in the second round. */
    private final Rounds noisy =
            new Rounds(Map.of("ours", List.of(12.0, 40.0, 9.0), "theirs", List.of(10.0, 50.0, 10.0)));

    @Test
    void every_way_is_measured_once_a_round_and_each_second_round_goes_the_other_way_around() {
        List<String> order = new ArrayList<>();
        Map<String, DoubleSupplier> ways = new LinkedHashMap<>();
        ways.put("a", () -> noted(order, "a"));
        ways.put("b", () -> noted(order, "b"));

        Rounds rounds = Rounds.measure(3, ways);

        assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
        assertThat(rounds.values()).isEqualTo(Map.of("a", List.of(1.0, 4.0, 5.0), "b", List.of(2.0, 3.0, 6.0)));
        assertThat(rounds.values().keySet()).containsExactly("a", "b");
    }

    private static double noted(List<String> order, String way) {
        order.add(way);
        return order.size();
    }

    @Test
    void the_ratio_is_that_of_each_round_and_not_of_the_medians() {
        assertThat(noisy.ratio("ours", "theirs")).isEqualTo(new Spread(0.9, 0.8, 1.2, 3));
        assertThat(noisy.spread("ours").median() / noisy.spread("theirs").median())
                .isCloseTo(1.2, within(1e-9));
    }

    @Test
    void ways_of_other_rounds_can_stand_beside_them() {
        Rounds both = noisy.and(new Rounds(Map.of("others", List.of(1.0, 2.0, 3.0))));

        assertThat(both.spread("others").median()).isEqualTo(2);
        assertThat(both.ratio("ours", "theirs")).isEqualTo(noisy.ratio("ours", "theirs"));
    }

    @Test
    void a_way_that_misses_a_round_is_refused_and_so_is_nothing() {
        assertThatThrownBy(() -> new Rounds(Map.of("a", List.of(1.0), "b", List.of(1.0, 2.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("every way has to be measured once a round");
        assertThatThrownBy(() -> new Rounds(Map.of("a", List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rounds(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_way_that_was_not_measured_is_named() {
        assertThatThrownBy(() -> noisy.ratio("ours", "others"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("no way \"others\" in ");
    }

    @Test
    void a_bar_judges_the_median_of_the_rounds() {
        Comparison ratio = Comparison.of("ours", "theirs");

        assertThat(ratio.holds(noisy)).as("without a bar").isTrue();
        assertThat(ratio.heldTo(Bar.atMost(0.9)).holds(noisy)).isTrue();
        assertThat(ratio.heldTo(Bar.atMost(0.89)).holds(noisy)).isFalse();
        assertThat(ratio.heldTo(Bar.atLeast(0.9)).holds(noisy)).isTrue();
        assertThat(ratio.heldTo(Bar.atLeast(1)).holds(noisy)).isFalse();
        assertThat(Comparison.of("ours").heldTo(Bar.atMost(12)).holds(noisy)).isTrue();
        assertThat(Comparison.of("ours").heldTo(Bar.atMost(11)).holds(noisy)).isFalse();
    }
}
