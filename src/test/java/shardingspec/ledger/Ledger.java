package shardingspec.ledger;

import java.util.Arrays;
import java.util.List;
import shardingspec.workload.checker.LoadReport;

/** An entry for each change that was made while an application worked, in the order of {@link Change}. */
public record Ledger(List<Entry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** @param reports of all loads of a run */
    public static Ledger of(List<LoadReport> reports) {
        return new Ledger(Arrays.stream(Change.values())
                .flatMap(change -> reports.stream()
                        .filter(report -> report.script().equals(change.script()))
                        .flatMap(report -> Entry.of(change, report).stream()))
                .toList());
    }
}
