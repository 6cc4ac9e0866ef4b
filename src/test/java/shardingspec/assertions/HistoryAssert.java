package shardingspec.assertions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingOrders;
import shardingspec.workload.WrittenOrder;

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

    /** Every read and write was answered, and every read saw what was last written. */
    public HistoryAssert sawNoErrors() {
        List<Operation> bad = actual.operations().stream()
                .filter(operation -> operation.result() != Operation.Result.ACKNOWLEDGED)
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

    /** Every acknowledged write is there, as it was last written, and nothing else is. */
    public HistoryAssert lostNoAcknowledgedWrites(SurvivingOrders surviving) {
        Map<Long, String> expected = actual.expectedOrders().values().stream()
                .collect(Collectors.toMap(WrittenOrder::id, WrittenOrder::status, (a, b) -> b, TreeMap::new));
        Map<Long, String> found = new TreeMap<>(surviving.statusById());
        if (!expected.equals(found)) {
            Map<Long, String> lost = new TreeMap<>(expected);
            lost.entrySet().removeAll(found.entrySet());
            Map<Long, String> extra = new TreeMap<>(found);
            extra.entrySet().removeAll(expected.entrySet());
            throw failure(
                    "Expected the %d orders that were acknowledged, by id and status.%n  lost or changed: %s%n  not written or deleted: %s",
                    expected.size(), lost, extra);
        }
        return this;
    }
}
