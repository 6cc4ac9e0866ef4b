package shardingspec.assertions;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.workload.Operation;
import shardingspec.workload.Window;
import shardingspec.workload.checker.LoadReport;

/** Judges what an application went through beside a script, statement by statement. By order alone: no time is judged. */
public final class LoadReportAssert extends AbstractAssert<LoadReportAssert, LoadReport> {

    private static final int SHOWN = 10;

    LoadReportAssert(LoadReport actual) {
        super(actual, LoadReportAssert.class);
    }

    /** No write was answered while the statement ran, and one that was due before its end was answered after it. */
    public LoadReportAssert letNoWriteThroughDuring(String statement) {
        return heldUp(statement, "write", operation -> operation.kind().isWrite());
    }

    /** The same of the client that only reads. */
    public LoadReportAssert letNoReadThroughDuring(String statement) {
        return heldUp(statement, "read", this::isOfTheReader);
    }

    private LoadReportAssert heldUp(String statement, String what, Predicate<Operation> those) {
        Window window = actual.window(statement);
        List<Operation> answered = acknowledged(those, window);
        if (!answered.isEmpty()) {
            throw failure(
                    "Expected no %s to be answered while %s of %s ran, but %d were:%n%s",
                    what, statement, actual.script(), answered.size(), lines(answered));
        }
        if (actual.history().operations().stream()
                .filter(those)
                .filter(window::wasOutlastedBy)
                .findAny()
                .isEmpty()) {
            throw failure(
                    "Expected a %s to wait for the end of %s of %s, but none was under way then: %s",
                    what, statement, actual.script(), actual.history().summary());
        }
        return this;
    }

    /** Writes were due, done and acknowledged while the statement ran. */
    public LoadReportAssert letWritesThroughDuring(String statement) {
        return letThrough(statement, "write", operation -> operation.kind().isWrite());
    }

    /** The same of the client that only reads. */
    public LoadReportAssert letReadsThroughDuring(String statement) {
        return letThrough(statement, "read", this::isOfTheReader);
    }

    private LoadReportAssert letThrough(String statement, String what, Predicate<Operation> those) {
        Window window = actual.window(statement);
        if (acknowledged(those, window).stream()
                .filter(operation -> operation.due().compareTo(window.from()) > 0)
                .findAny()
                .isEmpty()) {
            throw failure(
                    "Expected a %s to be begun and answered while %s of %s ran, from %d to %d ms, but none was: %s",
                    what,
                    statement,
                    actual.script(),
                    window.from().toMillis(),
                    window.to().toMillis(),
                    actual.history().summary());
        }
        return this;
    }

    /** Writes were acknowledged, each is there once and whole, and no read saw less than was written before it. */
    public LoadReportAssert lostNothing() {
        if (actual.history().acknowledgedWrites().isEmpty()) {
            throw failure(
                    "Expected acknowledged writes beside %s, but there were none: %s",
                    actual.script(), actual.history().summary());
        }
        if (!actual.findings().isEmpty()) {
            throw failure(
                    "Expected nothing to be lost or doubled beside %s, but:%n%s",
                    actual.script(), lines(actual.findings()));
        }
        return this;
    }

    /** Every operation was acknowledged, at most after it was tried again, but for such as ended with one of these SQLSTATEs. */
    public LoadReportAssert refusedNothingBut(String... sqlStates) {
        if (actual.history().operations().isEmpty()) {
            throw failure("Expected operations beside %s, but there were none", actual.script());
        }
        List<Operation> refused = actual.history().operations().stream()
                .filter(operation -> operation.result() != Operation.Result.ACKNOWLEDGED)
                .filter(operation ->
                        !List.of(sqlStates).contains(operation.reply().sqlState()))
                .toList();
        if (!refused.isEmpty()) {
            throw failure(
                    "Expected every operation beside %s to be acknowledged, or to end with one of %s, but:%n%s",
                    actual.script(), List.of(sqlStates), lines(refused));
        }
        return this;
    }

    /** Every operation was acknowledged, at most after it was tried again. */
    public LoadReportAssert refusedNothing() {
        return refusedNothingBut();
    }

    private boolean isOfTheReader(Operation operation) {
        return operation.client() == actual.reader() && !operation.kind().isWrite();
    }

    private List<Operation> acknowledged(Predicate<Operation> those, Window window) {
        return actual.history().operations().stream()
                .filter(those)
                .filter(operation -> operation.result() == Operation.Result.ACKNOWLEDGED)
                .filter(window::sawTheEndOf)
                .toList();
    }

    private static String lines(List<?> items) {
        return items.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
