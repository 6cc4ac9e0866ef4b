package shardingspec.assertions;

import org.assertj.core.api.AbstractAssert;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;

/** Judges what a statement of a script did. A failure shows the statement and everything that the server said. */
public final class StatementAssert extends AbstractAssert<StatementAssert, StatementResult> {

    StatementAssert(StatementResult actual) {
        super(actual, StatementAssert.class);
    }

    public StatementAssert succeeded() {
        return check("the statement to succeed", !actual.outcome().failed());
    }

    public StatementAssert failedWith(String sqlState) {
        return check("SQLSTATE " + sqlState, failure().sqlState().equals(sqlState));
    }

    public StatementAssert withMessage(String part) {
        return check("a message with \"" + part + "\"", failure().message().contains(part));
    }

    public StatementAssert withDetail(String part) {
        return check("a DETAIL with \"" + part + "\"", failure().detail().contains(part));
    }

    public StatementAssert withHint(String part) {
        return check("a HINT with \"" + part + "\"", failure().hint().contains(part));
    }

    public StatementAssert withContext(String part) {
        return check("a CONTEXT with \"" + part + "\"", failure().context().contains(part));
    }

    /** At least this many notices contain the text. */
    public StatementAssert noticed(String part, int atLeast) {
        long count = actual.outcome().notices().stream()
                .filter(notice -> notice.message().contains(part))
                .count();
        return check(atLeast + " or more notices with \"" + part + "\", not " + count, count >= atLeast);
    }

    /**
     * No notice contains the text.
     *
     * @param control a statement of the same kind that was noticed so: without it, silence could mean that nothing is logged
     */
    public StatementAssert neverNoticed(String part, StatementResult control) {
        new StatementAssert(control).noticed(part, 1);
        return check(
                "no notice with \"" + part + "\"",
                actual.outcome().notices().stream()
                        .filter(notice -> notice.message().contains(part))
                        .findFirst()
                        .isEmpty());
    }

    private SqlFailure failure() {
        return actual.outcome().failure().orElse(new SqlFailure("", "", "", "", ""));
    }

    private StatementAssert check(String expected, boolean holds) {
        if (!holds) {
            StringBuilder said = new StringBuilder();
            actual.outcome().notices().forEach(notice -> said.append(notice).append('\n'));
            said.append(actual.outcome()
                    .failure()
                    .map(SqlFailure::toString)
                    .orElse("no error; rows:\n" + actual.outcome().rows()));
            throw failure(
                    "Expected %s from statement \"%s\":%n%sbut the server said:%n%s",
                    expected,
                    actual.statement().name(),
                    actual.sql().indent(2),
                    said.toString().indent(2));
        }
        return this;
    }
}
