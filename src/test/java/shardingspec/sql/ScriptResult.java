package shardingspec.sql;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import shardingspec.node.Node;

/** What a script did on a node, statement by statement. */
public record ScriptResult(Script script, Node node, List<StatementResult> statements) {

    public ScriptResult {
        statements = List.copyOf(statements);
    }

    /** @throws NoSuchElementException if no statement of this name was run */
    public StatementResult statement(String name) {
        return statements.stream()
                .filter(result -> result.statement().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no result of \"" + name + "\" in " + script.name()));
    }

    public Rows rows(String statementName) {
        return statement(statementName).outcome().rows();
    }

    public Duration elapsed() {
        return statements.stream().map(result -> result.outcome().elapsed()).reduce(Duration.ZERO, Duration::plus);
    }
}
