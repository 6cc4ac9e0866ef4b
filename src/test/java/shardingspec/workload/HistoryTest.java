package shardingspec.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.inDoubt;
import static shardingspec.subject.demo.OrderFixture.order;
import static shardingspec.subject.demo.OrderFixture.refused;
import static shardingspec.subject.demo.OrderFixture.saw;
import static shardingspec.subject.demo.OrderFixture.timed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;

/** What is counted and timed of all that an application did. */
class HistoryTest {

    private final History history = history(
            timed(acknowledged(Kind.INSERT, order(1)), 0, 5),
            timed(saw(List.of(1L), order(1)), 50, 17),
            timed(refused(Kind.INSERT, order(2)), 100, 30),
            timed(inDoubt(Kind.DELETE, order(1)), 150, 8));

    @Test
    void stalls_are_those_of_reads_of_writes_and_of_either() {
        assertThat(history.longestReadStall()).isEqualTo(Duration.ofMillis(17));
        assertThat(history.longestWriteStall()).isEqualTo(Duration.ofMillis(30));
        assertThat(history.longestStall()).isEqualTo(Duration.ofMillis(30));
        assertThat(History.NONE.longestStall()).isZero();
    }

    @Test
    void a_part_of_it_is_what_was_due_then() {
        History part = history.between(Duration.ofMillis(50), Duration.ofMillis(150));

        assertThat(part.operations()).isEqualTo(history.operations().subList(1, 3));
        assertThat(part.duration()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_later_history_goes_on_where_the_first_ended() {
        assertThat(history.then(history).operations()).hasSize(8);
        assertThat(history.then(history).duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(History.NONE.then(history).operations()).isEqualTo(history.operations());
    }

    @Test
    void a_summary_counts_what_there_was() {
        assertThat(history.summary()).isEqualTo("writes: 3, reads: 1, errors: 2, in 1000 ms; longest wait 30 ms");
    }

    @Test
    void a_tally_counts_by_kind_and_by_error() {
        Tally tally = history.tally();

        assertThat(tally.of(Kind.INSERT)).hasValueSatisfying(inserts -> {
            assertThat(inserts.count(Result.ACKNOWLEDGED)).isOne();
            assertThat(inserts.count(Result.REFUSED)).isOne();
            assertThat(inserts.latencies().count()).isEqualTo(2);
        });
        assertThat(tally.of(Kind.UPDATE)).isEmpty();
        assertThat(tally.all().count(Result.IN_DOUBT)).isOne();
        assertThat(tally.errors()).isEqualTo(Map.of("08006", 1L, "23505", 1L));
    }

    @Test
    void latencies_are_kept_to_three_digits() {
        Latencies latencies = Latencies.of(history.operations().stream());

        assertThat(latencies.worst()).isBetween(Duration.ofMillis(30), Duration.ofNanos(30_050_000));
        assertThat(latencies.p50()).isBetween(Duration.ofMillis(8), Duration.ofNanos(8_050_000));
        assertThat(new Latencies().p99()).isZero();
    }
}
