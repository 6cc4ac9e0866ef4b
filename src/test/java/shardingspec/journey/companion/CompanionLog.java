package shardingspec.journey.companion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.workload.History;

/** What companions saw, by the script that they went on beside. */
public final class CompanionLog {

    private final Map<String, History> onTheSubject = new LinkedHashMap<>();
    private final Map<String, History> elsewhere = new HashMap<>();
    private final Map<String, Long> beside = new HashMap<>();
    private final Map<String, List<Progress>> progress = new HashMap<>();

    /** @param onTheSubject whether it was about the subject's own tables, which the oracle has too */
    synchronized void worked(String script, History history, boolean onTheSubject) {
        (onTheSubject ? this.onTheSubject : elsewhere).put(script, history);
    }

    /** @param operations that came to their end while the statement ran */
    synchronized void worked(String script, String statement, long operations) {
        beside.put(script + " " + statement, operations);
    }

    synchronized void progressed(String script, List<Progress> seen) {
        progress.put(script, List.copyOf(seen));
    }

    /** What an application did, whichever tables it worked on. */
    public synchronized Optional<History> history(String script) {
        return Optional.ofNullable(elsewhere.get(script)).or(() -> Optional.ofNullable(onTheSubject.get(script)));
    }

    /** All that applications did so far to the subject's own tables. */
    public synchronized History history() {
        return onTheSubject.values().stream().reduce(History.NONE, History::then);
    }

    /** How many loads there were: each begins from another seed. */
    synchronized int loads() {
        return onTheSubject.size();
    }

    /** How many operations came to their end while a statement ran. */
    public synchronized Optional<Long> operations(String script, String statement) {
        return Optional.ofNullable(beside.get(script + " " + statement));
    }

    public synchronized Optional<List<Progress>> progress(String script) {
        return Optional.ofNullable(progress.get(script));
    }
}
