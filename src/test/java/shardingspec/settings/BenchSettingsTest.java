package shardingspec.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which sizes may be measured, and how often. */
class BenchSettingsTest {

    @Test
    void the_defaults_take_minutes() {
        assertThat(BenchSettings.from(Settings.of(Map.of(), Map.of(), Map.of())))
                .isEqualTo(new BenchSettings(10_000, 1_000_000, 3, 10, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "BENCH_ORDERS, 10000, 10000000",
        "BENCH_SEED_ORDERS, 10000, 10000000",
        "BENCH_ROUNDS, 1, 99",
        "BENCH_SECONDS, 1, 600",
        "BENCH_CLIENTS, 1, 24",
    })
    void every_number_has_bounds(String name, int min, int max) {
        assertThat(bench(name, min)).isNotNull();
        assertThat(bench(name, max)).isNotNull();
        assertRefused(name, min - 1, min, max);
        assertRefused(name, max + 1, min, max);
    }

    @Test
    void ten_thousand_orders_are_always_among_the_sizes() {
        assertThat(bench("BENCH_ORDERS", 10_000).sizes()).containsExactly(10_000);
        assertThat(bench("BENCH_ORDERS", 1_000_000).sizes()).containsExactly(10_000, 1_000_000);
    }

    @Test
    void seeding_goes_up_by_powers_of_ten() {
        assertThat(bench("BENCH_SEED_ORDERS", 10_000).seedSizes()).containsExactly(10_000);
        assertThat(bench("BENCH_SEED_ORDERS", 250_000).seedSizes()).containsExactly(10_000, 100_000, 250_000);
        assertThat(bench("BENCH_SEED_ORDERS", 10_000_000).seedSizes())
                .containsExactly(10_000, 100_000, 1_000_000, 10_000_000);
    }

    private static void assertRefused(String name, int value, int min, int max) {
        assertThatThrownBy(() -> bench(name, value))
                .isInstanceOf(SettingsException.class)
                .hasMessage(name + " must lie between " + min + " and " + max + ", but is " + value);
    }

    private static BenchSettings bench(String name, int value) {
        return BenchSettings.from(Settings.of(Map.of(name, String.valueOf(value)), Map.of(), Map.of()));
    }
}
