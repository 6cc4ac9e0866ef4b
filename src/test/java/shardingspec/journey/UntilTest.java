package shardingspec.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.journey.demo.DemoStep;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** The journey can be told where to stop, by phase or by script. */
class UntilTest {

    @Test
    void without_a_value_it_goes_to_its_end() {
        assertThat(Until.of(Settings.of(Map.of(), Map.of(), Map.of()), DemoStep.itinerary()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phase1, REGULAR_TABLES",
        "phase1b, BY_HAND_REMOVED",
        "phase2, DISTRIBUTION_REVISITED",
        "phase3, WORKER_RETURNED",
        "phase4, CITUS_DROPPED",
        "00, REGULAR_TABLES",
        "70, BY_HAND_SHARDED",
        "10a, CITUS_ENABLED",
        "14, TABLES_DISTRIBUTED",
        "' 31 ', REBALANCED",
        "33a, WORKER_RETURNED",
    })
    void a_phase_is_its_last_step_and_a_script_the_step_that_runs_it(String value, DemoStep step) {
        assertThat(until(value)).hasValue(step);
    }

    /** Step 2 tries script 11 too early, to see it refused. */
    @Test
    void an_attempt_does_not_count() {
        assertThat(until("11")).hasValue(DemoStep.WORKERS_ADDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase", "phase9", "Phase2", "2", "20", "99", "31_rebalance_shards"})
    void any_other_value_is_refused_with_those_that_there_are(String value) {
        assertThatThrownBy(() -> until(value))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(
                        "UNTIL must name a phase or the number of a script that the journey runs, but is \"" + value
                                + "\". Possible are phase1, ")
                .hasMessageContainingAll("phase4", "10a", "33a", "36");
    }

    private static Optional<Step> until(String value) {
        return Until.of(Settings.of(Map.of("until", value), Map.of(), Map.of()), DemoStep.itinerary());
    }
}
