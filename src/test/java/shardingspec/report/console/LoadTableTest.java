package shardingspec.report.console;

import static org.assertj.core.api.Assertions.assertThat;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.history;
import static shardingspec.subject.demo.OrderFixture.inDoubt;
import static shardingspec.subject.demo.OrderFixture.order;
import static shardingspec.subject.demo.OrderFixture.refused;
import static shardingspec.subject.demo.OrderFixture.timed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Tally;

/** What is shown of an application's work. */
class LoadTableTest {

    private final Tally tally = history(
                    timed(acknowledged(Kind.INSERT, order(1)), 0, 2),
                    timed(refused(Kind.INSERT, order(2)), 10, 4),
                    timed(inDoubt(Kind.UPDATE, order(1)), 20, 1_500))
            .tally();

    @Test
    void by_kind_and_in_all() {
        assertThat(LoadTable.of(tally))
                .containsExactly(
                        List.of(
                                "",
                                "operations",
                                "acknowledged",
                                "refused",
                                "in doubt",
                                "tried again",
                                "p50",
                                "p99",
                                "longest wait"),
                        List.of("insert", "2", "1", "1", "0", "0", "2.0 ms", "4.0 ms", "4.0 ms"),
                        List.of("update", "1", "0", "0", "1", "0", "1,500 ms", "1,500 ms", "1,500 ms"),
                        List.of("all", "3", "1", "1", "1", "0", "4.0 ms", "1,500 ms", "1,500 ms"));
    }

    @Test
    void in_one_line() {
        assertThat(LoadTable.line(Duration.ofSeconds(2), 1_234.4, tally))
                .isEqualTo("   2 s   1,234/s now       2/s in all  p50 4.0 ms  p99 1,500 ms  longest 1,500 ms  "
                        + "errors: 08006 × 1, 23505 × 1  in doubt: 1");
        assertThat(LoadTable.line(Duration.ZERO, 0, new Tally()))
                .endsWith("p50 0.0 ms  p99 0.0 ms  longest 0.0 ms  errors: none  in doubt: 0");
    }
}
