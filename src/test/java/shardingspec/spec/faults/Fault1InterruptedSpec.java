package shardingspec.spec.faults;

import static org.junit.jupiter.api.Assumptions.abort;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.cluster.Need;
import shardingspec.fault.Trial;
import shardingspec.journey.Attempt;
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

    static Stream<FaultStep> withMoment() {
        return trials().filter(FaultStep::hasMoment);
    }

    static Stream<FaultStep> thatMustFail() {
        return trials().filter(step -> !step.mustSay().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withMoment")
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
            script = "faults/93_clean_up.sql",
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

    @ParameterizedTest
    @MethodSource("thatMustFail")
    @Order(4)
    @Lesson(question = "Is the operation told why it failed?", notice = """
                    Its session ended, or it got the error that names what it lacked: an operation without its slots, its disk or \
                    its session does not report success.""")
    void the_operation_fails_and_says_why(FaultStep step, Journey journey) {
        Assertions.assertThat(trial(step, journey).outcome())
                .as("what the operation said: " + step.title())
                .containsPattern(step.mustSay());
    }

    @Test
    @Order(5)
    @Lesson(
            question = "Does a fault leave anything at all?",
            script = "faults/92_see_what_is_left.sql",
            statements = "left_over",
            notice = """
                    A session that is cancelled while its move catches up leaves what the move had made. The background that clears \
                    it away by itself is switched off meanwhile, so that it can be seen.""")
    void a_cancelled_move_leaves_what_it_made(Journey journey) {
        Assertions.assertThat(trial(FaultStep.SESSION_CANCELLED, journey).left())
                .as("left by a move that was cancelled")
                .contains("1 publication", "1 replication slot", "1 subscription", "2 unplaced shards");
    }

    @Test
    @Order(6)
    @Lesson(
            question = "What becomes of a commit whose coordinator dies before it decides?",
            script = "faults/94b_commit_again.sql",
            statements = {"changed", "change_both"},
            notice = """
                    What was prepared stays, with its locks, until the recovery undoes it: neither row is changed then, and both \
                    can be changed again.""")
    void a_commit_that_was_not_decided_is_undone_on_both_nodes(Journey journey) {
        Assertions.assertThat(
                        trial(FaultStep.COORDINATOR_KILLED_COMMITTING, journey).left())
                .as("left by a commit whose coordinator was killed")
                .anyMatch(kind -> kind.contains("prepared transaction"));
        Assertions.assertThat(journey.result("faults/94b_commit_again.sql")
                        .rows("changed")
                        .single())
                .isEqualTo("0");
        Assertions.assertThat(journey.result("faults/94b_commit_again.sql")
                        .statement("change_both")
                        .outcome()
                        .updateCount())
                .isEqualTo(999);
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Is a background rebalance that is stopped really stopped?",
            script = "faults/91c_rebalance_in_background.sql",
            statements = {"start", "operation", "job_state"},
            notice = """
                    Its job is cancelled, and the wait for it returns.""")
    void the_job_of_a_stopped_rebalance_is_cancelled(Journey journey) {
        Assertions.assertThat(journey.result(new Attempt(FaultStep.REBALANCE_STOPPED.title()))
                        .rows("job_state")
                        .single())
                .isEqualTo("cancelled");
    }

    private static Trial trial(FaultStep step, Journey journey) {
        for (Need need : step.needs()) {
            journey.cluster()
                    .facts()
                    .missing(need)
                    .ifPresent(missing -> abort("left out, because " + missing.reason()));
        }
        journey.requireTaken(step);
        return journey.trial(step.title());
    }
}
