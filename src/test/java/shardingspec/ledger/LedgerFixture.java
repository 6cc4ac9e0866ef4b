package shardingspec.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Reply;
import shardingspec.workload.Window;
import shardingspec.workload.checker.Fault;
import shardingspec.workload.checker.Finding;
import shardingspec.workload.checker.LoadReport;

/** A ledger of a run that was never made. */
public final class LedgerFixture {

    private static final long READER = 2;

    private LedgerFixture() {}

    /** Of each change: an operation every 10 ms, and one write that waits as long as the change takes. */
    public static Ledger ledger(long tookMillis) {
        List<LoadReport> reports = new ArrayList<>();
        for (Change change : Change.values()) {
            reports.add(report(change, tookMillis, List.of()));
        }
        return Ledger.of(reports);
    }

    /** Of one change, during which an update changed no row. */
    public static Ledger refused() {
        Operation update = new Operation(
                1,
                0,
                Kind.UPDATE,
                List.of(),
                Reply.failed(Operation.Result.REFUSED, 1, "P0002", "changed 0 rows"),
                Duration.ofMillis(1100),
                Duration.ofMillis(10));
        LoadReport report = report(Change.CREATE_DISTRIBUTED_TABLE_CONCURRENTLY, 500, List.of());
        History history = report.history().then(new History(List.of(update), Duration.ZERO));
        return Ledger.of(List.of(new LoadReport(
                report.script(),
                report.before(),
                history,
                report.reader(),
                report.windows(),
                report.rowsMoved(),
                report.findings())));
    }

    static LoadReport report(Change change, long tookMillis, List<Finding> findings) {
        List<Operation> operations = new ArrayList<>();
        for (long due = 0; due < 1000 + tookMillis + 1000; due += 10) {
            operations.add(operation(due % 20 == 0 ? 1 : READER, due % 20 == 0 ? Kind.INSERT : Kind.READ, due, 4));
        }
        operations.add(operation(1, Kind.UPDATE, 1000, tookMillis));
        List<Window> windows = new ArrayList<>();
        windows.add(new Window(change.first(), Duration.ofMillis(1000), Duration.ofMillis(1000 + tookMillis)));
        if (!change.first().equals(change.last())) {
            windows.add(new Window(
                    change.last(), Duration.ofMillis(1000 + tookMillis), Duration.ofMillis(1000 + tookMillis)));
        }
        History history = new History(operations, Duration.ofMillis(2000 + tookMillis));
        return new LoadReport(
                change.script(),
                history.between(Duration.ZERO, Duration.ofSeconds(1)),
                history,
                READER,
                windows,
                12_345,
                findings);
    }

    static Finding lost() {
        return new Finding(Fault.LOST, "order 7 is not there");
    }

    private static Operation operation(long client, Kind kind, long due, long latency) {
        return new Operation(
                client, due, kind, List.of(), Reply.acknowledged(), Duration.ofMillis(due), Duration.ofMillis(latency));
    }
}
