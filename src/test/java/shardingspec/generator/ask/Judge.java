package shardingspec.generator.ask;

import java.time.Duration;
import java.util.List;
import shardingspec.generator.tree.Query;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Session;

/** Asks cluster and oracle the same, one query at a time. */
final class Judge implements AutoCloseable {

    /** A query over some hundred rows takes milliseconds. One that crosses large tables is of no use here, and is given up. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** So that the oracle takes other ways than it would choose. */
    private static final List<String> OTHER_PLANS = List.of(
            "SET enable_hashagg TO off",
            "SET enable_hashjoin TO off",
            "SET enable_nestloop TO off",
            "SET enable_seqscan TO off");

    private final Session cluster;
    private final Session oracle;
    private final Session otherPlans;

    Judge(Node coordinator, Node plain) {
        this.cluster = open(coordinator);
        this.oracle = open(plain);
        this.otherPlans = open(plain);
        OTHER_PLANS.forEach(otherPlans::require);
    }

    private static Session open(Node node) {
        Session session = Session.open(node);
        session.require("SET statement_timeout TO " + BOUND.toMillis());
        return session;
    }

    Verdict judge(Query query) {
        String sql = query.sql();
        Outcome expected = oracle.run(sql);
        if (expected.failure().isPresent()) {
            return new Verdict.Invalid(expected.failure().get());
        }
        Outcome found = cluster.run(sql);
        if (found.failure().isPresent()) {
            return new Verdict.Refused(found.failure().get());
        }
        if (Answers.same(found.rows(), expected.rows(), query.isOrdered())) {
            return new Verdict.Same();
        }
        Outcome again = otherPlans.run(sql);
        return again.failure().isEmpty() && Answers.same(again.rows(), expected.rows(), query.isOrdered())
                ? new Verdict.Wrong(expected.rows(), found.rows())
                : new Verdict.Undecided();
    }

    /** Whether it is answered wrongly, and could not be answered otherwise rightly. */
    boolean isWrong(Query query) {
        return query.isDeterministic() && judge(query) instanceof Verdict.Wrong;
    }

    @Override
    public void close() {
        cluster.close();
        oracle.close();
        otherPlans.close();
    }
}
