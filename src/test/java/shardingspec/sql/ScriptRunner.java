package shardingspec.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shardingspec.node.Node;

/** Runs scripts, each over one session, and hands every result on, that of a failed script too. */
public final class ScriptRunner {

    private final Variables variables;
    private final Consumer<ScriptResult> listener;

    public ScriptRunner(Variables variables, Consumer<ScriptResult> listener) {
        this.variables = variables;
        this.listener = listener;
    }

    /**
     * Runs a script. Statements that it marks as refused may fail, and the script goes on; the specs say what they must
     * fail with.
     *
     * @throws SqlFailedException if any other statement fails
     */
    public ScriptResult run(String name, Node node) {
        return run(name, node, Map.of(), statement -> {});
    }

    /**
     * Runs a script with more variables, and tells when each of its statements is done: whoever is told holds the script up.
     *
     * @throws SqlFailedException if a statement fails that is not marked as refused
     */
    public ScriptResult run(String name, Node node, Map<String, String> more, Consumer<ScriptStatement> done) {
        return run(ScriptParser.load(name), node, false, variables.with(more), done);
    }

    /** Runs a script to its end whatever fails, as psql does: to see it fail where something is still missing. */
    public ScriptResult attempt(String name, Node node) {
        return attempt(name, node, statement -> {});
    }

    /** The same, and tells when each of its statements has ended, however it ended. */
    public ScriptResult attempt(String name, Node node, Consumer<ScriptStatement> done) {
        return run(ScriptParser.load(name), node, true, variables, done);
    }

    /** The same of a script that is at hand, such as a user's. */
    public ScriptResult attempt(Script script, Node node, Consumer<ScriptStatement> done) {
        return run(script, node, true, variables, done);
    }

    private ScriptResult run(
            Script script, Node node, boolean attempt, Variables values, Consumer<ScriptStatement> done) {
        List<StatementResult> results = new ArrayList<>();
        try (Session session = Session.open(node)) {
            for (ScriptStatement statement : script.statements()) {
                StatementResult result = run(script, statement, session, values);
                results.add(result);
                if (result.outcome().failed() && !statement.refused() && !attempt) {
                    throw new SqlFailedException(
                            node,
                            script.name() + " line " + statement.line() + " (" + statement.name() + ")",
                            result.sql(),
                            result.outcome().failure().orElseThrow());
                }
                done.accept(statement);
            }
        } finally {
            listener.accept(new ScriptResult(script, node, results));
        }
        return new ScriptResult(script, node, results);
    }

    private static StatementResult run(Script script, ScriptStatement statement, Session session, Variables values) {
        String sql = values.forServer(statement.sql(), script);
        String plan = statement.explained() ? plan(sql, session) : null;
        Outcome outcome = masked(session.run(sql), values);
        return new StatementResult(statement, values.forReader(statement.sql(), script), outcome, plan);
    }

    /** The row that a constraint refuses stands in the message. */
    private static Outcome masked(Outcome outcome, Variables values) {
        return new Outcome(
                outcome.rows(),
                outcome.updateCount(),
                outcome.notices(),
                outcome.failure().map(failure -> failure.map(values::masked)),
                outcome.elapsed());
    }

    private static String plan(String sql, Session session) {
        session.require("SET citus.explain_all_tasks TO on");
        String plan = session.rows("EXPLAIN (COSTS OFF, FORMAT JSON) " + sql)
                .column("QUERY PLAN")
                .get(0);
        session.require("RESET citus.explain_all_tasks");
        return plan;
    }
}
