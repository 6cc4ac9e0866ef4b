package shardingspec.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.subject.demo.OrderFixture.acknowledged;
import static shardingspec.subject.demo.OrderFixture.order;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import shardingspec.workload.Operation.Kind;

/** Operations are due at times of their own, and end in order. */
class LoadGeneratorTest {

    private static final Duration INTERVAL = Duration.ofMillis(10);

    @Test
    void what_could_not_begin_in_time_is_counted_from_when_it_was_due() {
        Duration stall = INTERVAL.multipliedBy(20);
        Stalling client = new Stalling();
        History history;
        try (LoadGenerator load = LoadGenerator.start(List.of(client), INTERVAL)) {
            load.awaitMore(3);
            client.stall();
            Duration began = load.elapsed();
            awaitElapsed(load, began.plus(stall));
            client.goOn();
            load.awaitMore(30);
            history = load.stop();
        }

        // One operation met the stall; those that were due meanwhile waited for it, each some less than the one before.
        List<Duration> waits = history.operations().stream()
                .map(Operation::latency)
                .filter(wait -> wait.compareTo(stall.dividedBy(2)) > 0)
                .toList();
        assertThat(waits).hasSizeGreaterThanOrEqualTo(8);
        assertThat(history.longestStall()).isGreaterThanOrEqualTo(stall.minus(INTERVAL));
    }

    @Test
    void operations_are_due_at_the_interval() {
        try (LoadGenerator load = LoadGenerator.start(List.of(new Stalling()), INTERVAL)) {
            load.awaitMore(5);

            assertThat(load.stop().operations())
                    .extracting(Operation::due)
                    .startsWith(Duration.ZERO, INTERVAL, INTERVAL.multipliedBy(2));
        }
    }

    @Test
    void clients_are_spread_over_the_interval() {
        try (LoadGenerator load = LoadGenerator.start(List.of(new Stalling(), new Stalling()), INTERVAL)) {
            load.awaitMore(4);

            assertThat(load.stop().operations())
                    .extracting(Operation::due)
                    .contains(Duration.ZERO, INTERVAL.dividedBy(2));
        }
    }

    @Test
    void what_is_new_is_taken_once() {
        try (LoadGenerator load = LoadGenerator.start(List.of(new Stalling()), Duration.ZERO)) {
            load.awaitMore(5);
            List<Operation> first = load.take();
            load.awaitMore(5);
            History all = load.stop();
            List<Operation> rest = load.take();

            assertThat(first).isNotEmpty();
            assertThat(all.operations())
                    .startsWith(first.toArray(Operation[]::new))
                    .endsWith(rest.toArray(Operation[]::new));
            assertThat(all.operations()).hasSize(first.size() + rest.size());
        }
    }

    @Test
    void every_client_is_disconnected_and_nothing_begins_after_the_stop() {
        Stalling client = new Stalling();
        LoadGenerator load = LoadGenerator.start(List.of(client), Duration.ZERO);
        load.awaitEach(3, Set.of(Kind.INSERT), History.NONE);
        History history = load.stop();

        assertThat(client.disconnected).isTrue();
        assertThat(load.soFar().operations()).isEqualTo(history.operations());
    }

    @Test
    void a_client_that_breaks_down_is_no_quiet_one() {
        Client broken = new Client() {
            @Override
            public Operation next() {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void disconnect() {}
        };

        try (LoadGenerator load = LoadGenerator.start(List.of(broken), INTERVAL)) {
            assertThatThrownBy(() -> load.awaitMore(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a client of the load broke down")
                    .hasRootCauseMessage("a bug");
        }
    }

    private static void awaitElapsed(LoadGenerator load, Duration until) {
        org.awaitility.Awaitility.await("the stall has lasted")
                .pollInterval(Duration.ofMillis(5))
                .until(() -> load.elapsed().compareTo(until) >= 0);
    }

    /** Answers at once, but while it is told to stall. */
    private static final class Stalling implements Client {

        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean disconnected;
        private long number;

        void stall() {
            gate = new CountDownLatch(1);
        }

        void goOn() {
            gate.countDown();
        }

        @Override
        public Operation next() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return acknowledged(Kind.INSERT, order(number++));
        }

        @Override
        public void disconnect() {
            disconnected = true;
        }
    }
}
