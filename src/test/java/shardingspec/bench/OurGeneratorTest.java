package shardingspec.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.order;
import static shardingspec.subject.demo.OrderFixture.timed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;

/** What counts for the rate of our load generator. */
class OurGeneratorTest {

    @Test
    void it_counts_from_when_the_last_client_is_connected_to_the_end() {
        List<Operation> operations = List.of(
                insert(1, 0, 100), // connects
                insert(2, 0, 500), // connects
                insert(1, 100, 400), // ends with the last that connects
                insert(1, 500, 100),
                insert(2, 500, 1_000),
                insert(1, 600, 1_400)); // ends too late

        assertThat(OurGenerator.rate(operations, Duration.ofMillis(1_500))).isEqualTo(2);
    }

    @Test
    void nothing_has_no_rate() {
        assertThatThrownBy(() -> OurGenerator.rate(List.of(), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the load generator did nothing");
    }

    private static Operation insert(long client, long dueMillis, long latencyMillis) {
        return timed(acknowledged(Kind.INSERT, order(client, dueMillis)), dueMillis, latencyMillis);
    }
}
