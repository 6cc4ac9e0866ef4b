package shardingspec.workload.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.Operation.Result;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.WrittenRow;

/**
 * Settles writes whose answer is missing by what is there. A client leaves a row alone once a write to it is in doubt, so
 * what is there is what that write left.
 */
public final class Settlement {

    private final Map<String, WrittenRow> there = new HashMap<>();
    private final Set<String> halves = new HashSet<>();

    private Settlement(SurvivingRows surviving) {
        surviving.rows().forEach(row -> there.put(row.key(), row));
        surviving.halves().forEach(half -> halves.add(half.key()));
    }

    /** The same history; a write of which a part is there stays in doubt. */
    public static History of(History history, SurvivingRows surviving) {
        Settlement settlement = new Settlement(surviving);
        return new History(history.operations().stream().map(settlement::settle).toList(), history.duration());
    }

    private Operation settle(Operation operation) {
        if (operation.result() != Result.IN_DOUBT || hasHalves(operation)) {
            return operation;
        }
        long done = operation.rows().stream()
                .filter(row -> isDone(operation.kind(), row))
                .count();
        if (done == 0) {
            return operation.settled(operation.rows(), Result.REFUSED);
        }
        return done == operation.rows().size()
                ? operation.settled(asFound(operation.rows()), Result.ACKNOWLEDGED)
                : operation;
    }

    private boolean hasHalves(Operation operation) {
        return operation.rows().stream().map(WrittenRow::key).anyMatch(halves::contains);
    }

    private boolean isDone(Operation.Kind kind, WrittenRow row) {
        WrittenRow found = there.get(row.key());
        return kind == Operation.Kind.DELETE ? found == null : found != null && found.version() == row.version();
    }

    /** With what only the server knew, such as a generated id. */
    private List<WrittenRow> asFound(List<WrittenRow> rows) {
        return rows.stream().map(row -> there.getOrDefault(row.key(), row)).collect(Collectors.toList());
    }
}
