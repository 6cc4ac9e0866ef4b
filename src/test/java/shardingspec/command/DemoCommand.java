package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import shardingspec.catalog.JourneyPosition;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.plan.QueryPlan;
import shardingspec.sql.Rows;
import shardingspec.sql.Session;
import shardingspec.subject.Query;

/** Asks the queries of one type on the cluster as it is, and on a plain PostgreSQL with the same rows. */
@Tag("demo")
class DemoCommand {

    private static final int REPEATS = 3;

    @Command
    void compares_the_queries_with_a_plain_table(CommandRun run) {
        QueryType type = QueryType.of(run.settings());
        JourneyPosition now = run.position();
        Preconditions.tables(now);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("query", "plan", "tasks", "on", "here", "plain", "rows"));
        try (Session here = Session.open(run.cluster().coordinator());
                Session plain = Session.open(run.cluster().oracle())) {
            for (Query query : type.queries()) {
                QueryPlan plan = run.journey().explain(query);
                Rows rows = here.rows(query.sql());
                table.add(List.of(
                        query.name(),
                        plan.kind().description(),
                        String.valueOf(plan.taskCount()),
                        where(plan, run.cluster()),
                        milliseconds(here, query),
                        milliseconds(plain, query),
                        String.valueOf(rows.size())));
                assertThat(rows).areExactly(plain.rows(query.sql()));
            }
        } finally {
            run.console().table(table);
        }
        run.say("Each answer is the plain table's, row by row. Times in ms, the best of " + REPEATS
                + "; the cluster is " + now.phase() + ".");
    }

    private static String where(QueryPlan plan, Cluster cluster) {
        return plan.taskCount() == 0
                ? Node.COORDINATOR
                : cluster.nodes().stream()
                        .filter(node -> plan.nodes().contains(node.address()))
                        .map(Node::name)
                        .collect(Collectors.joining(" "));
    }

    private static String milliseconds(Session session, Query query) {
        double best = IntStream.range(0, REPEATS)
                .mapToLong(repeat -> session.require(query.sql()).elapsed().toNanos())
                .min()
                .orElseThrow();
        return String.format(Locale.ROOT, "%.1f", best / 1_000_000);
    }
}
