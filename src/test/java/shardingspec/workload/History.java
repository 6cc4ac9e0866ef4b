package shardingspec.workload;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that an application did, in the order of each of its workers.
 *
 * @param duration how long it worked
 */
public record History(List<Operation> operations, Duration duration) {

    public static final History NONE = new History(List.of(), Duration.ZERO);

    public History {
        operations = List.copyOf(operations);
    }

    /** This history and a later one. */
    public History then(History later) {
        return new History(
                Stream.concat(operations.stream(), later.operations.stream()).toList(), duration.plus(later.duration));
    }

    public long count(Operation.Kind kind) {
        return operations.stream().filter(operation -> operation.kind() == kind).count();
    }

    public List<Operation> acknowledgedWrites() {
        return operations.stream().filter(Operation::isAcknowledgedWrite).toList();
    }

    public List<Operation> withResult(Operation.Result result) {
        return operations.stream()
                .filter(operation -> operation.result() == result)
                .toList();
    }

    /** The longest that any operation had to wait: what the application felt of the change. */
    public Duration longestStall() {
        return longest(operations.stream());
    }

    /** The longest that any write had to wait. */
    public Duration longestWriteStall() {
        return longest(operations.stream().filter(operation -> operation.kind() != Operation.Kind.READ));
    }

    private static Duration longest(Stream<Operation> operations) {
        return operations.map(Operation::latency).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The rows that must be there now, by key, as they were last acknowledged. */
    public Map<String, WrittenRow> expected() {
        Map<String, WrittenRow> rows = new LinkedHashMap<>();
        for (Operation write : acknowledgedWrites()) {
            if (write.kind() == Operation.Kind.DELETE) {
                rows.remove(write.row().key());
            } else {
                rows.put(write.row().key(), write.row());
            }
        }
        return rows;
    }

    /** One line for tables and messages. */
    public String summary() {
        return count(Operation.Kind.INSERT) + " inserts, " + count(Operation.Kind.UPDATE) + " updates, "
                + count(Operation.Kind.DELETE) + " deletes, " + count(Operation.Kind.READ) + " reads in "
                + duration.toMillis() + " ms; longest wait " + longestStall().toMillis() + " ms";
    }
}
