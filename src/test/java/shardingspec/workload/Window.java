package shardingspec.workload;

import java.time.Duration;

/**
 * When a statement ran beside a load.
 *
 * @param statement its name in its script
 * @param from from the beginning of the load
 */
public record Window(String statement, Duration from, Duration to) {

    public Duration length() {
        return to.minus(from);
    }

    /** This one and all up to a later one. */
    public Window upTo(Window last) {
        return new Window(statement, from, last.to);
    }

    /** Whether an answer came while it was open. */
    public boolean sawTheEndOf(Operation operation) {
        return operation.ended().compareTo(from) > 0 && operation.ended().compareTo(to) < 0;
    }

    /** Whether the operation was due before this ended, and its answer came only afterwards. */
    public boolean wasOutlastedBy(Operation operation) {
        return operation.due().compareTo(to) < 0 && operation.ended().compareTo(to) >= 0;
    }

    /** Whether any part of the operation, its waiting included, lies in it. */
    public boolean meets(Operation operation) {
        return operation.due().compareTo(to) < 0 && operation.ended().compareTo(from) > 0;
    }
}
