package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.operation;
import static shardingspec.subject.demo.OrderFixture.order;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.workload.History;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.SurvivingRows;

/** A lost write, a stale read and a row too many are seen, and named. */
class HistoryAssertTest {

    private final History history = history(
            acknowledged(Kind.INSERT, order(1, "pending")),
            acknowledged(Kind.INSERT, order(2, "pending")),
            acknowledged(Kind.UPDATE, order(2, "paid")),
            acknowledged(Kind.INSERT, order(3, "pending")),
            acknowledged(Kind.DELETE, order(3, "pending")));

    @Test
    void all_writes_are_there() {
        assertThat(history).lostNoAcknowledgedWrites(new SurvivingRows(Map.of("1", "pending", "2", "paid"), List.of()));
    }

    @Test
    void a_lost_write() {
        assertLost(Map.of("2", "paid"), "{1=pending}", "{}");
    }

    @Test
    void a_lost_update() {
        assertLost(Map.of("1", "pending", "2", "pending"), "{2=paid}", "{2=pending}");
    }

    @Test
    void a_lost_delete() {
        assertLost(Map.of("1", "pending", "2", "paid", "3", "pending"), "{}", "{3=pending}");
    }

    @Test
    void a_row_that_nobody_wrote() {
        assertLost(Map.of("1", "pending", "2", "paid", "9", "paid"), "{}", "{9=paid}");
    }

    @Test
    void no_errors() {
        assertThat(history).sawNoErrors();
    }

    @Test
    void a_stale_read() {
        assertThatThrownBy(() -> assertThat(history(
                                acknowledged(Kind.INSERT, order(1, "paid")),
                                operation(Kind.READ, order(1, "paid"), Result.STALE, "saw pending")))
                        .sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format("Expected every operation to succeed, but 1 of 2 did not:%n"
                        + "READ order 1 of user 42 (paid) STALE after 1 ms: saw pending"));
    }

    @Test
    void a_write_that_got_in_although_its_connection_broke() {
        assertThatThrownBy(() -> assertThat(
                                history(operation(Kind.INSERT, order(1, "paid"), Result.ACKNOWLEDGED, "08006 gone")))
                        .sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("1 of 1", "08006 gone");
    }

    @Test
    void a_refused_and_an_unanswered_write() {
        assertThatThrownBy(() -> assertThat(history(
                                operation(Kind.INSERT, order(1, "paid"), Result.FAILED, "23505 duplicate key"),
                                operation(Kind.DELETE, order(2, "paid"), Result.IN_DOUBT, "08006 100% gone")))
                        .sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "2 of 2", "INSERT order 1", "23505 duplicate key", "DELETE order 2", "08006 100% gone");
    }

    @Test
    void an_order_without_its_item() {
        assertThatThrownBy(() -> assertThat(history)
                        .lostNoAcknowledgedWrites(new SurvivingRows(
                                Map.of("1", "pending", "2", "paid"), List.of("order 7 with 0 items"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("half written: [order 7 with 0 items]");
    }

    @Test
    void a_write_that_is_still_in_doubt() {
        assertThatThrownBy(() -> assertThat(history(
                                acknowledged(Kind.INSERT, order(1, "pending")),
                                operation(Kind.INSERT, order(2, "paid"), Result.IN_DOUBT, "08006 gone")))
                        .lostNoAcknowledgedWrites(new SurvivingRows(Map.of("1", "pending"), List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("half written: [still in doubt: INSERT order 2");
    }

    @Test
    void an_empty_history_proves_nothing() {
        assertThatThrownBy(() -> assertThat(History.NONE).sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected the application to have done something, but it did nothing");
        assertThatThrownBy(
                        () -> assertThat(History.NONE).lostNoAcknowledgedWrites(new SurvivingRows(Map.of(), List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected acknowledged writes to look for, but there were none");
    }

    @Test
    void work_was_done() {
        assertThat(history).hasAtLeast(3, Kind.INSERT);

        assertThatThrownBy(() -> assertThat(history).hasAtLeast(1, Kind.READ))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected at least 1 READ operations, but there were: " + history.summary());
    }

    private void assertLost(Map<String, String> found, String lost, String extra) {
        assertThatThrownBy(() -> assertThat(history).lostNoAcknowledgedWrites(new SurvivingRows(found, List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format(
                        "Expected the 2 orders that were acknowledged, by id and status.%n"
                                + "  lost or changed: %s%n  not written or deleted: %s%n  half written: []",
                        lost, extra));
    }
}
