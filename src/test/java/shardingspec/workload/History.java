package shardingspec.workload;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;

/**
 * All that an application did; of each client in its order.
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

    /** What was due in a part of it. */
    public History between(Duration from, Duration to) {
        return new History(
                operations.stream()
                        .filter(operation -> operation.due().compareTo(from) >= 0
                                && operation.due().compareTo(to) < 0)
                        .toList(),
                to.minus(from));
    }

    /** What was under way at any moment of a window. */
    public History meeting(Window window) {
        return new History(operations.stream().filter(window::meets).toList(), window.length());
    }

    /** What one client did. */
    public History of(long client) {
        return new History(
                operations.stream()
                        .filter(operation -> operation.client() == client)
                        .toList(),
                duration);
    }

    public long count(Kind kind) {
        return count(operation -> operation.kind() == kind);
    }

    /** How many writes there are, or how many reads. */
    public long count(boolean writes) {
        return count(operation -> operation.kind().isWrite() == writes);
    }

    private long count(Predicate<Operation> those) {
        return operations.stream().filter(those).count();
    }

    public List<Operation> acknowledgedWrites() {
        return operations.stream().filter(Operation::isAcknowledgedWrite).toList();
    }

    public List<Operation> withResult(Result result) {
        return operations.stream()
                .filter(operation -> operation.result() == result)
                .toList();
    }

    /** Operations that had an error, also one that trying again or looking overcame. */
    public List<Operation> withErrors() {
        return operations.stream()
                .filter(operation -> !operation.reply().isWithoutError())
                .toList();
    }

    /** The longest that any operation had to wait: what the application felt of the change. */
    public Duration longestStall() {
        return longest(operation -> true);
    }

    /** The longest that any write had to wait. */
    public Duration longestWriteStall() {
        return longest(operation -> operation.kind().isWrite());
    }

    /** The longest that any read had to wait. */
    public Duration longestReadStall() {
        return longest(operation -> !operation.kind().isWrite());
    }

    private Duration longest(Predicate<Operation> those) {
        return operations.stream()
                .filter(those)
                .map(Operation::latency)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    public Tally tally() {
        return Tally.of(operations);
    }

    /** One line for tables and messages. */
    public String summary() {
        return "writes: " + count(true) + ", reads: " + count(false) + ", errors: "
                + withErrors().size() + ", in " + duration.toMillis() + " ms; longest wait "
                + longestStall().toMillis() + " ms";
    }
}
