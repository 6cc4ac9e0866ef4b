package shardingspec.proof;

import java.time.Duration;
import java.util.List;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;

/**
 * What became of a query.
 *
 * @param query its name
 * @param shape what was changed of it, for people; empty for the query as it stands
 * @param sql as asked
 * @param expected what plain PostgreSQL answers
 * @param found what the cluster answered
 * @param plan how, in Citus's terms; empty if it was refused
 * @param plans on plain PostgreSQL and on Citus, as EXPLAIN says them; empty for shapes
 * @param onPlain how long plain PostgreSQL took
 */
public record Answer(
        String query,
        String shape,
        String sql,
        Rows expected,
        Outcome found,
        String plan,
        String plans,
        Duration onPlain) {

    public boolean refused() {
        return found.failed();
    }

    /** The gravest: an answer, and not the right one. Rows in another order are the same, as few queries order them totally. */
    public boolean wrong() {
        return !found.failed() && !sorted(found.rows()).equals(sorted(expected));
    }

    private static List<String> sorted(Rows rows) {
        return rows.values().stream().map(String::valueOf).sorted().toList();
    }

    private boolean isInAnotherOrder() {
        return !found.failed() && !wrong() && !found.rows().equals(expected);
    }

    /** Whether it is the query as the user wrote it. */
    public boolean isAsWritten() {
        return shape.isEmpty();
    }

    /** As a table of a page has it. */
    public String verdict() {
        if (refused()) {
            return "refused";
        }
        return wrong() ? "WRONG" : isInAnotherOrder() ? "same rows, in another order" : "same";
    }

    /** For a failure message: statement, and what was expected and found. */
    public String details() {
        return query + (shape.isEmpty() ? "" : " (" + shape + ")") + "\n" + sql.indent(4)
                + found.failure()
                        .map(failure -> failure.toString().indent(4))
                        .orElseGet(() -> found.rows().differenceFrom(expected).indent(4))
                        .stripTrailing();
    }
}
