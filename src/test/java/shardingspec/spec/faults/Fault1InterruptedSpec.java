package shardingspec.spec.faults;

import static org.junit.jupiter.api.Assumptions.abort;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.cluster.Need;
import shardingspec.fault.Trial;
import shardingspec.journey.Journey;
import shardingspec.journey.faults.FaultStep;
import shardingspec.junit.FaultSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;

@FaultSpec(FaultStep.TABLES_DROPPED)
@AboutScript("faults/93_clean_up.sql")
class Fault1InterruptedSpec implements KeepsInvariants {

    static Stream<FaultStep> trials() {
        return FaultStep.trials();
    }

    @ParameterizedTest
    @MethodSource("trials")
    @Order(1)
    @Lesson(question = "Does the fault strike at its moment?", notice = """
                    The moment is awaited by what the catalogs say, and the fault strikes while it lasts. What the operation said \
                    then, and what was left, stands on the page about faults.""")
    void it_strikes_at_its_moment(FaultStep step, Journey journey) {
        Assertions.assertThat(trial(step, journey).struck())
                .as("whether the moment came: " + step.title())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("trials")
    @Order(2)
    @Lesson(question = "Does the application lose anything?", notice = """
                    Every acknowledged write is there, once and whole; one whose answer never came was settled by looking.""")
    void nothing_is_lost_or_doubled(FaultStep step, Journey journey) {
        assertThat(trial(step, journey).load()).lostNothing();
    }

    @ParameterizedTest
    @MethodSource("trials")
    @Order(3)
    @Lesson(
            question = "Is it clean afterwards, and can the operation be made again?",
            statements = {"settle_transactions", "drop_leftovers"},
            notice = """
                    Two calls clear whatever was left, on every node. The operation was made again right after them, and \
                    succeeded.""")
    void it_can_be_cleaned_up_and_made_again(FaultStep step, Journey journey) {
        journey.requireTaken(step);
        Assertions.assertThat(trial(step, journey).leftAfterwards())
                .as("left after the cleanup: " + step.title())
                .isEmpty();
    }

    static Stream<FaultStep> thatFailForSure() {
        return FaultStep.trials().filter(FaultStep::failsForSure);
    }

    @ParameterizedTest
    @MethodSource("thatFailForSure")
    @Order(4)
    @Lesson(question = "Is the operation told that it failed?", notice = """
                    Its session ended, or it got an error: an operation without its slots, its disk or its session does not report \
                    success.""")
    void the_operation_fails(FaultStep step, Journey journey) {
        Assertions.assertThat(trial(step, journey).outcome())
                .as("what the operation said: " + step.title())
                .isNotEqualTo("done");
    }

    private static Trial trial(FaultStep step, Journey journey) {
        for (Need need : step.needs()) {
            journey.cluster()
                    .facts()
                    .missing(need)
                    .ifPresent(missing -> abort("left out, because " + missing.reason()));
        }
        return journey.trial(step.title());
    }
}
