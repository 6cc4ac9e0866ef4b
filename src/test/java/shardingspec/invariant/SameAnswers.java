package shardingspec.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.subject.Query;
import shardingspec.words.Counted;

/** Every query of the subject is answered as by the plain PostgreSQL that never saw Citus. */
final class SameAnswers implements Invariant {

    @Override
    public String title() {
        return "Every query is answered as by the plain PostgreSQL";
    }

    @Override
    public Optional<Finding> look(Look look) {
        List<Query> queries = look.situation().subject().queries();
        List<String> violations = new ArrayList<>();
        Session here = look.situation().application();
        Session oracle = look.onOracle();
        for (Query query : queries) {
            Rows expected = oracle.rows(query.sql());
            Outcome found = here.run(query.sql());
            if (found.failed() || !found.rows().equals(expected)) {
                violations.add(query.name() + " (" + query.script() + ")\n"
                        + query.sql().indent(4)
                        + found.failure()
                                .map(failure -> failure.toString().indent(4))
                                .orElseGet(() ->
                                        found.rows().differenceFrom(expected).indent(4))
                                .stripTrailing());
            }
        }
        return Optional.of(
                new Finding(title(), Counted.of(queries.size(), "query", "queries") + ", row by row", violations));
    }
}
