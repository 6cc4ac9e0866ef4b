package shardingspec.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much data may be asked for. */
class SeedSettingsTest {

    @Test
    void the_defaults_are_those_of_the_journey() {
        assertThat(SeedSettings.from(Settings.of(Map.of(), Map.of(), Map.of())))
                .isEqualTo(new SeedSettings(1_000, 10_000, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "SEED_USERS, 50, 1000000",
        "SEED_ORDERS, 1000, 10000000",
        "HOT_USER_PERCENTAGE, 1, 79",
    })
    void every_number_has_bounds(String name, int min, int max) {
        assertThat(seed(name, min)).isNotNull();
        assertThat(seed(name, max)).isNotNull();
        assertRefused(name, min - 1, min, max);
        assertRefused(name, max + 1, min, max);
    }

    private static void assertRefused(String name, int value, int min, int max) {
        assertThatThrownBy(() -> seed(name, value))
                .isInstanceOf(SettingsException.class)
                .hasMessage(name + " must lie between " + min + " and " + max + ", but is " + value);
    }

    private static SeedSettings seed(String name, int value) {
        return SeedSettings.from(Settings.of(Map.of(name, String.valueOf(value)), Map.of(), Map.of()));
    }
}
