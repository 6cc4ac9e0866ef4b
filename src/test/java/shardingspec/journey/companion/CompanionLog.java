package shardingspec.journey.companion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.workload.History;
import shardingspec.workload.checker.LoadReport;

/** What companions saw, by the script that they went on beside. */
public final class CompanionLog {

    private final Map<String, History> onTheSubject = new LinkedHashMap<>();
    private final Map<String, LoadReport> loads = new LinkedHashMap<>();
    private final Map<String, List<Progress>> progress = new HashMap<>();
    private final Map<String, Boolean> strikes = new HashMap<>();
    private int begun;

    /** @param onTheSubject whether it was about the subject's own tables, which the oracle has too */
    synchronized void worked(LoadReport report, boolean onTheSubject) {
        loads.put(report.script(), report);
        begun++;
        if (onTheSubject) {
            this.onTheSubject.put(report.script(), report.history());
        }
    }

    synchronized void struck(String key, boolean atItsMoment) {
        strikes.put(key, atItsMoment);
    }

    /** Whether a fault struck at its moment; empty if there was no such fault. */
    public synchronized Optional<Boolean> struck(String key) {
        return Optional.ofNullable(strikes.get(key));
    }

    synchronized void progressed(String script, List<Progress> seen) {
        progress.put(script, List.copyOf(seen));
    }

    /** What an application went through, whichever tables it worked on. */
    public synchronized Optional<LoadReport> load(String script) {
        return Optional.ofNullable(loads.get(script));
    }

    /** The same of every script so far that an application worked beside. */
    public synchronized List<LoadReport> reports() {
        return List.copyOf(loads.values());
    }

    /** All that applications did so far to the subject's own tables. */
    public synchronized History history() {
        return onTheSubject.values().stream().reduce(History.NONE, History::then);
    }

    /** How many loads there were: each begins from another seed. */
    synchronized int loads() {
        return begun;
    }

    public synchronized Optional<List<Progress>> progress(String script) {
        return Optional.ofNullable(progress.get(script));
    }
}
