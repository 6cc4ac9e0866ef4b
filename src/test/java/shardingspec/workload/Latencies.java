package shardingspec.workload;

import java.time.Duration;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** How long operations took, to three digits, in little memory however many there are. Not for several threads. */
public final class Latencies {

    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(DIGITS);

    public static Latencies of(Stream<Operation> operations) {
        Latencies latencies = new Latencies();
        operations.map(Operation::latency).forEach(latencies::add);
        return latencies;
    }

    void add(Duration latency) {
        micros.recordValue(Math.max(0, latency.toNanos() / 1_000));
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** Zero if there is none. */
    public Duration percentile(double percent) {
        return count() == 0 ? Duration.ZERO : ofMicros(micros.getValueAtPercentile(percent));
    }

    public Duration p50() {
        return percentile(50);
    }

    public Duration p99() {
        return percentile(99);
    }

    public Duration worst() {
        return ofMicros(micros.getMaxValue());
    }

    private static Duration ofMicros(long value) {
        return Duration.ofNanos(value * 1_000);
    }
}
