package shardingspec.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingRows;

/** Judges what an application went through. */
public final class HistoryAssert extends AbstractAssert<HistoryAssert, History> {

    private static final int SHOWN = 10;

    HistoryAssert(History actual) {
        super(actual, HistoryAssert.class);
    }

    /** It did work: a history of nothing proves nothing. */
    public HistoryAssert hasAtLeast(int count, Operation.Kind kind) {
        if (actual.count(kind) < count) {
            throw failure("Expected at least %d %s operations, but there were: %s", count, kind, actual.summary());
        }
        return this;
    }

    /**
     * Something was done, every read and write was answered, and every read saw what was last written. A write that was found
     * to have got in, after its connection broke, is an error all the same.
     */
    public HistoryAssert sawNoErrors() {
        requireOperations();
        List<Operation> bad = actual.operations().stream()
                .filter(operation -> operation.result() != Operation.Result.ACKNOWLEDGED
                        || !operation.message().isEmpty())
                .toList();
        if (!bad.isEmpty()) {
            throw failure(
                    "Expected every operation to succeed, but %d of %d did not:%n%s",
                    bad.size(),
                    actual.operations().size(),
                    bad.stream().limit(SHOWN).map(Operation::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /** Every acknowledged write is there, as it was last written, whole, and nothing else is. */
    public HistoryAssert lostNoAcknowledgedWrites(SurvivingRows surviving) {
        if (actual.acknowledgedWrites().isEmpty()) {
            throw failure("Expected acknowledged writes to look for, but there were none: %s", actual.summary());
        }
        Map<String, String> expected = new TreeMap<>();
        actual.expected().forEach((key, row) -> expected.put(key, row.state()));
        Map<String, String> found = new TreeMap<>(surviving.stateByKey());
        List<String> halves = new ArrayList<>(surviving.halves());
        actual.withResult(Operation.Result.IN_DOUBT).forEach(operation -> halves.add("still in doubt: " + operation));
        if (!expected.equals(found) || !halves.isEmpty()) {
            Map<String, String> lost = new TreeMap<>(expected);
            lost.entrySet().removeAll(found.entrySet());
            Map<String, String> extra = new TreeMap<>(found);
            extra.entrySet().removeAll(expected.entrySet());
            throw failure(
                    "Expected the %d orders that were acknowledged, by id and status.%n  lost or changed: %s%n  not written or deleted: %s%n  half written: %s",
                    expected.size(), lost, extra, halves);
        }
        return this;
    }

    private void requireOperations() {
        if (actual.operations().isEmpty()) {
            throw failure("Expected the application to have done something, but it did nothing");
        }
    }
}
