package shardingspec.workload.checker;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import shardingspec.workload.History;
import shardingspec.workload.Window;

/**
 * What an application went through beside a script.
 *
 * @param before what it did in the second before the script began, warmed up
 * @param history all that it did, settled
 * @param reader the client that reads only, so that no write of its own ever keeps it waiting
 * @param windows when each statement ran, in order
 * @param rowsMoved rows of the placements that are there since, and were not before
 * @param findings what is wrong when the history is held against what is there
 */
public record LoadReport(
        String script,
        History before,
        History history,
        long reader,
        List<Window> windows,
        long rowsMoved,
        List<Finding> findings) {

    public LoadReport {
        windows = List.copyOf(windows);
        findings = List.copyOf(findings);
    }

    public Optional<Window> find(String statement) {
        return windows.stream()
                .filter(window -> window.statement().equals(statement))
                .findFirst();
    }

    /** @throws NoSuchElementException if the script has no such statement, or did not come to it */
    public Window window(String statement) {
        return find(statement)
                .orElseThrow(() -> new NoSuchElementException("no statement " + statement + " ran in " + script));
    }

    /** How many operations came to their end while a statement ran. */
    public long operationsDuring(String statement) {
        Window window = window(statement);
        return history.operations().stream().filter(window::sawTheEndOf).count();
    }
}
