package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;
import static shardingspec.workload.OrderFixture.acknowledged;
import static shardingspec.workload.OrderFixture.history;
import static shardingspec.workload.OrderFixture.operation;
import static shardingspec.workload.OrderFixture.order;

import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.workload.History;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.SurvivingOrders;

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
        assertThat(history).lostNoAcknowledgedWrites(new SurvivingOrders(Map.of(1L, "pending", 2L, "paid")));
    }

    @Test
    void a_lost_write() {
        assertLost(Map.of(2L, "paid"), "{1=pending}", "{}");
    }

    @Test
    void a_lost_update() {
        assertLost(Map.of(1L, "pending", 2L, "pending"), "{2=paid}", "{2=pending}");
    }

    @Test
    void a_lost_delete() {
        assertLost(Map.of(1L, "pending", 2L, "paid", 3L, "pending"), "{}", "{3=pending}");
    }

    @Test
    void a_row_that_nobody_wrote() {
        assertLost(Map.of(1L, "pending", 2L, "paid", 9L, "paid"), "{}", "{9=paid}");
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
    void a_refused_and_an_unanswered_write() {
        assertThatThrownBy(() -> assertThat(history(
                                operation(Kind.INSERT, order(1, "paid"), Result.FAILED, "23505 duplicate key"),
                                operation(Kind.DELETE, order(2, "paid"), Result.UNKNOWN, "08006 100% gone")))
                        .sawNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "2 of 2", "INSERT order 1", "23505 duplicate key", "DELETE order 2", "08006 100% gone");
    }

    @Test
    void work_was_done() {
        assertThat(history).hasAtLeast(3, Kind.INSERT);

        assertThatThrownBy(() -> assertThat(history).hasAtLeast(1, Kind.READ))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected at least 1 READ operations, but there were: " + history.summary());
    }

    private void assertLost(Map<Long, String> found, String lost, String extra) {
        assertThatThrownBy(() -> assertThat(history).lostNoAcknowledgedWrites(new SurvivingOrders(found)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format(
                        "Expected the 2 orders that were acknowledged, by id and status.%n"
                                + "  lost or changed: %s%n  not written or deleted: %s",
                        lost, extra));
    }
}
