package shardingspec.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import shardingspec.workload.History;
import shardingspec.workload.Latencies;
import shardingspec.workload.Window;
import shardingspec.workload.checker.Fault;
import shardingspec.workload.checker.LoadReport;

/**
 * What one change cost.
 *
 * @param report of the application that worked beside its script
 * @param window from the beginning of its first statement to the end of its last
 */
public record Entry(Change change, LoadReport report, Window window) {

    /** Empty if the script did not come that far. */
    static Optional<Entry> of(Change change, LoadReport report) {
        return report.find(change.first())
                .flatMap(first -> report.find(change.last()).map(first::upTo))
                .map(window -> new Entry(change, report, window));
    }

    public Duration took() {
        return window.length();
    }

    /** What was under way meanwhile, its waiting included. */
    public History during() {
        return report.history().meeting(window);
    }

    public Duration longestWriteStall() {
        return during().longestWriteStall();
    }

    /** Of the client that reads only: no write of its own keeps it waiting. */
    public Duration longestReadStall() {
        return during().of(report.reader()).longestReadStall();
    }

    public Duration p99Before() {
        return p99(report.before());
    }

    public Duration p99During() {
        return p99(during());
    }

    private static Duration p99(History history) {
        return Latencies.of(history.operations().stream()).p99();
    }

    /** How many times as long the slowest hundredth took as before; empty without anything to compare. */
    public Optional<Double> slowdown() {
        long before = p99Before().toNanos();
        return before == 0 ? Optional.empty() : Optional.of((double) p99During().toNanos() / before);
    }

    /** Operations with an error, also one that trying again overcame, by SQLSTATE. */
    public Map<String, Long> errors() {
        return during().tally().errors();
    }

    public long acknowledged() {
        return during().acknowledgedWrites().size();
    }

    public long lost() {
        return count(Fault.LOST);
    }

    public long doubled() {
        return count(Fault.DOUBLED);
    }

    /** Of the whole load beside the script: which of its statements lost a row cannot be told. */
    private long count(Fault fault) {
        return report.findings().stream()
                .filter(finding -> finding.fault() == fault)
                .count();
    }
}
