package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.inDoubt;
import static shardingspec.subject.demo.OrderFixture.order;
import static shardingspec.subject.demo.OrderFixture.refused;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Reply;
import shardingspec.workload.SurvivingRows;

/** What the checker finds is shown, errors are, and a history of nothing proves nothing. */
class HistoryAssertTest {

    private final History history = history(acknowledged(Kind.INSERT, order(1)), acknowledged(Kind.INSERT, order(2)));

    @Test
    void all_writes_are_there() {
        assertThat(history).lostNoAcknowledgedWrites(SurvivingRows.whole(List.of(order(1), order(2))));
    }

    @Test
    void a_lost_write_is_named() {
        assertThatThrownBy(() -> assertThat(history).lostNoAcknowledgedWrites(SurvivingRows.whole(List.of(order(2)))))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format(
                        "Expected what 2 acknowledged writes left, 2 orders, and nothing else; 1 differ:%n"
                                + "lost: order 1-1 of user 42 (pending) is not there"));
    }

    @Test
    void of_many_findings_some_are_shown() {
        History many = history(LongStream.rangeClosed(1, 12)
                .mapToObj(number -> acknowledged(Kind.INSERT, order(number)))
                .toArray(Operation[]::new));

        assertThatThrownBy(() -> assertThat(many).lostNoAcknowledgedWrites(SurvivingRows.whole(List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("12 differ")
                .hasMessageEndingWith("… and 2 more");
    }

    @Test
    void no_errors() {
        assertThat(history).sawNoErrors();
    }

    @Test
    void a_write_that_got_in_although_its_connection_broke() {
        Operation found = inDoubt(Kind.INSERT, order(1)).settled(List.of(order(1)), Operation.Result.ACKNOWLEDGED);

        assertThatThrownBy(() -> assertThat(history(found)).sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("1 of 1", "08006 100% gone");
    }

    @Test
    void a_write_that_trying_again_brought_through() {
        Operation again = Operation.of(
                1, 1, Kind.INSERT, List.of(order(1)), Reply.acknowledged().after(1, "40P01", "deadlock detected"));

        assertThatThrownBy(() -> assertThat(history(again)).sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("40P01 deadlock detected");
    }

    @Test
    void an_error_that_may_be_overcome_and_no_other() {
        Operation again = Operation.of(
                1, 1, Kind.INSERT, List.of(order(1)), Reply.acknowledged().after(1, "40001", "retry"));

        assertThat(history(again)).sawNoErrorsBut("40001");
        assertThatThrownBy(() -> assertThat(history(again)).sawNoErrorsBut("40P01"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("40001 retry");
        assertThatThrownBy(() ->
                        assertThat(history(refused(Kind.INSERT, order(1)))).sawNoErrorsBut("23505"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 1");
    }

    @Test
    void a_refused_and_an_unanswered_write() {
        assertThatThrownBy(() -> assertThat(history(refused(Kind.INSERT, order(1)), inDoubt(Kind.DELETE, order(2))))
                        .sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "2 of 2", "INSERT order 1-1", "23505 duplicate key", "DELETE order 1-2", "08006 100% gone");
    }

    @Test
    void an_empty_history_proves_nothing() {
        assertThatThrownBy(() -> assertThat(History.NONE).sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected the application to have done something, but it did nothing");
        assertThatThrownBy(() -> assertThat(History.NONE).lostNoAcknowledgedWrites(SurvivingRows.whole(List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected acknowledged writes to look for, but there were none");
    }

    @Test
    void work_was_done() {
        assertThat(history).hasAtLeast(2, Kind.INSERT);

        assertThatThrownBy(() -> assertThat(history).hasAtLeast(1, Kind.READ))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected at least 1 operations of the kind READ, but there were 0: " + history.summary());
    }
}
