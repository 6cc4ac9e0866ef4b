package shardingspec.assertions;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.workload.History;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingRows;
import shardingspec.workload.checker.Finding;
import shardingspec.workload.checker.HistoryChecker;

/** Judges what an application went through. */
public final class HistoryAssert extends AbstractAssert<HistoryAssert, History> {

    private static final int SHOWN = 10;

    HistoryAssert(History actual) {
        super(actual, HistoryAssert.class);
    }

    /** It did work: a history of nothing proves nothing. */
    public HistoryAssert hasAtLeast(int count, Operation.Kind kind) {
        if (actual.count(kind) < count) {
            throw failure(
                    "Expected at least %d operations of the kind %s, but there were %d: %s",
                    count, kind, actual.count(kind), actual.summary());
        }
        return this;
    }

    /**
     * Something was done, and every operation was acknowledged at once. A write that was found to have got in, after its
     * connection broke, is an error all the same, and so is one that trying again brought through.
     */
    public HistoryAssert sawNoErrors() {
        requireOperations();
        return requireNone(actual.withErrors());
    }

    private void requireOperations() {
        if (actual.operations().isEmpty()) {
            throw failure("Expected the application to have done something, but it did nothing");
        }
    }

    private HistoryAssert requireNone(List<Operation> bad) {
        if (!bad.isEmpty()) {
            throw failure(
                    "Expected every operation to succeed, but %d of %d did not:%n%s",
                    bad.size(), actual.operations().size(), lines(bad));
        }
        return this;
    }

    /** As {@link #sawNoErrors()}, but trying again may have overcome an error with this SQLSTATE. */
    public HistoryAssert sawNoErrorsBut(String overcome) {
        requireOperations();
        return requireNone(actual.withErrors().stream()
                .filter(operation -> operation.result() != Operation.Result.ACKNOWLEDGED
                        || operation.reply().wasInDoubt()
                        || !operation.reply().sqlState().equals(overcome))
                .toList());
    }

    /**
     * Every acknowledged write is there, once and whole, nothing that was refused or deleted is, no write is in doubt, and no
     * read saw less than was written before it.
     */
    public HistoryAssert lostNoAcknowledgedWrites(SurvivingRows surviving) {
        if (actual.acknowledgedWrites().isEmpty()) {
            throw failure("Expected acknowledged writes to look for, but there were none: %s", actual.summary());
        }
        List<Finding> findings = HistoryChecker.check(actual, surviving);
        if (!findings.isEmpty()) {
            throw failure(
                    "Expected what %d acknowledged writes left, %d orders, and nothing else; %d differ:%n%s",
                    actual.acknowledgedWrites().size(),
                    HistoryChecker.expected(actual).size(),
                    findings.size(),
                    lines(findings));
        }
        return this;
    }

    private static String lines(List<?> items) {
        String more = items.size() > SHOWN ? System.lineSeparator() + "… and " + (items.size() - SHOWN) + " more" : "";
        return items.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(System.lineSeparator()))
                + more;
    }
}
