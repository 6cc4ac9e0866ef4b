package shardingspec.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.operation;
import static shardingspec.subject.demo.OrderFixture.order;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;

/** What must be in the database after all that the application did. */
class HistoryTest {

    @Test
    void an_insert_is_expected() {
        assertThat(history(acknowledged(Kind.INSERT, order(1, "pending"))).expected())
                .isEqualTo(Map.of("1", order(1, "pending")));
    }

    @Test
    void an_update_replaces_what_was_inserted() {
        assertThat(history(
                                acknowledged(Kind.INSERT, order(1, "pending")),
                                acknowledged(Kind.INSERT, order(2, "pending")),
                                acknowledged(Kind.UPDATE, order(1, "paid")),
                                acknowledged(Kind.UPDATE, order(1, "shipped")))
                        .expected())
                .isEqualTo(Map.of("1", order(1, "shipped"), "2", order(2, "pending")));
    }

    @Test
    void a_delete_takes_it_away() {
        assertThat(history(
                                acknowledged(Kind.INSERT, order(1, "pending")),
                                acknowledged(Kind.UPDATE, order(1, "paid")),
                                acknowledged(Kind.DELETE, order(1, "paid")))
                        .expected())
                .isEmpty();
    }

    @Test
    void writes_without_acknowledgement_and_reads_change_nothing() {
        assertThat(history(
                                acknowledged(Kind.INSERT, order(1, "pending")),
                                operation(Kind.UPDATE, order(1, "paid"), Result.FAILED, "40001"),
                                operation(Kind.DELETE, order(1, "pending"), Result.IN_DOUBT, "08006"),
                                operation(Kind.INSERT, order(0, "pending"), Result.FAILED, "23505"),
                                acknowledged(Kind.READ, order(1, "another")))
                        .expected())
                .isEqualTo(Map.of("1", order(1, "pending")));
    }

    @Test
    void a_later_history_goes_on_where_the_first_ended() {
        History first = history(acknowledged(Kind.INSERT, order(1, "pending")));
        History later = history(acknowledged(Kind.DELETE, order(1, "pending")));

        assertThat(first.then(later).expected()).isEmpty();
        assertThat(later.then(first).expected()).containsOnlyKeys("1");
        assertThat(first.then(later).duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(History.NONE.then(first).operations()).isEqualTo(first.operations());
    }

    @Test
    void the_longest_stall_is_that_of_any_operation() {
        assertThat(History.NONE.longestStall()).isZero();
        assertThat(history(acknowledged(Kind.INSERT, order(17, "")), acknowledged(Kind.READ, order(3, "")))
                        .longestStall())
                .isEqualTo(Duration.ofMillis(17));
    }

    @Test
    void the_longest_write_stall_leaves_reads_out() {
        assertThat(history(acknowledged(Kind.UPDATE, order(3, "")), acknowledged(Kind.READ, order(17, "")))
                        .longestWriteStall())
                .isEqualTo(Duration.ofMillis(3));
    }

    @Test
    void a_summary_counts_all_kinds() {
        assertThat(history(
                                acknowledged(Kind.INSERT, order(1, "pending")),
                                acknowledged(Kind.INSERT, order(2, "pending")),
                                acknowledged(Kind.UPDATE, order(1, "paid")),
                                acknowledged(Kind.READ, order(1, "paid")),
                                acknowledged(Kind.DELETE, order(1, "paid")))
                        .summary())
                .isEqualTo("2 inserts, 1 updates, 1 deletes, 1 reads in 1000 ms; longest wait 2 ms");
    }
}
