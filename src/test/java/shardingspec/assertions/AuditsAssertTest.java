package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Audits;
import shardingspec.invariant.Finding;

/** What does not hold after a step is shown whole; and nothing holds that nobody looked at. */
class AuditsAssertTest {

    private static final Finding HOLDS = new Finding("Colocated shards lie together", "2 tables", List.of());
    private static final Finding BROKEN =
            new Finding("Nothing is left over", "9 kinds of things", List.of("worker1: replication slot old"));

    @Test
    void everything_holds() {
        assertThat(new Audits(List.of(new Audit("Rebalance", List.of(HOLDS))))).hold();
    }

    @Test
    void a_violation_is_named_with_its_step_and_what_it_was_judged_by() {
        assertThatThrownBy(() -> assertThat(new Audits(List.of(
                                new Audit("Rebalance", List.of(HOLDS)), new Audit("Drain", List.of(HOLDS, BROKEN)))))
                        .hold())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        After the step "Drain" not everything holds that has to:
                          Expected: Nothing is left over, judged by 9 kinds of things
                          But found:
                            worker1: replication slot old""");
    }

    @Test
    void no_step_proves_nothing() {
        assertThatThrownBy(() -> assertThat(new Audits(List.of())).hold())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Nothing was looked at: no step was taken");
    }

    @Test
    void a_step_after_which_nothing_was_looked_at_proves_nothing() {
        assertThatThrownBy(() -> assertThat(new Audits(List.of(new Audit("Drain", List.of()))))
                        .hold())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Nothing was looked at after the step \"Drain\"");
    }
}
