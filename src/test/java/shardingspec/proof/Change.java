package shardingspec.proof;

import java.util.List;
import java.util.Optional;
import shardingspec.workload.checker.LoadReport;

/**
 * A change of the cluster while an application worked.
 *
 * @param how {@code online}, {@code with writes blocked} or {@code not at all}
 * @param refusals what the server said where it refused
 * @param load what the application went through; empty if no table can be written to without knowing what it is about
 * @param differences tables that hold other rows than on plain PostgreSQL afterwards
 */
public record Change(
        String title, String how, List<String> refusals, Optional<LoadReport> load, List<String> differences) {

    public Change {
        refusals = List.copyOf(refusals);
        differences = List.copyOf(differences);
    }

    /** Whether it was tried online first. */
    public boolean isMove() {
        return how.equals(ONLINE) || !refusals.isEmpty();
    }

    public boolean happened() {
        return !how.equals(NOT_AT_ALL);
    }

    static final String ONLINE = "online";
    static final String BLOCKED = "with writes blocked";
    static final String NOT_AT_ALL = "not at all";
}
