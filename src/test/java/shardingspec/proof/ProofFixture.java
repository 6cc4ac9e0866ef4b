package shardingspec.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.catalog.Schema;
import shardingspec.catalog.SchemaPart;
import shardingspec.node.Login;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;
import shardingspec.subject.assess.AssessmentFixture;
import shardingspec.subject.folder.SubjectProperties;

/** What became of a user's database, made up: everything right, unless a test says otherwise. */
public final class ProofFixture {

    private static final SqlFailure FAILURE = new SqlFailure("0A000", "not supported", "", "", "");

    private List<Answer> answers = List.of();
    private List<String> contents = List.of();
    private List<Change> changes = List.of();
    private List<Schema.Difference> schema = List.of();
    private Map<String, String> refusedWrites = Map.of();
    private boolean refusedStatement;

    public ProofFixture answered(String query, Rows expected, Rows found) {
        answers = List.of(new Answer(
                query,
                "",
                "SELECT",
                expected,
                new Outcome(found, -1, List.of(), Optional.empty(), Duration.ZERO),
                "router query",
                "Plain PostgreSQL: Seq Scan",
                Duration.ZERO));
        return this;
    }

    public ProofFixture refused(String query) {
        answers = List.of(new Answer(
                query,
                "",
                "SELECT",
                Rows.NONE,
                new Outcome(Rows.NONE, -1, List.of(), Optional.of(FAILURE), Duration.ZERO),
                "",
                "",
                Duration.ZERO));
        return this;
    }

    public ProofFixture refusedWrite(String name) {
        refusedWrites = Map.of(name, "not supported");
        return this;
    }

    public ProofFixture otherRows(String line) {
        contents = List.of(line);
        return this;
    }

    public ProofFixture changed(String how) {
        changes = List.of(new Change("Drain a worker", how, List.of("no"), Optional.empty(), List.of()));
        return this;
    }

    public ProofFixture lost(String line) {
        schema = List.of(new Schema.Difference(SchemaPart.COMMENTS, List.of(line), List.of()));
        return this;
    }

    public ProofFixture refusedStatement() {
        refusedStatement = true;
        return this;
    }

    /** @param expectRefused names, as subject.properties has them */
    public Proof proof(List<String> expectRefused, List<String> expectLost) {
        return new Proof(
                AssessmentFixture.ofAds(),
                "12.1",
                script(refusedStatement),
                List.of(),
                answers,
                contents,
                List.of(),
                refusedWrites,
                changes,
                script(false),
                schema,
                List.of(),
                List.of(),
                properties(expectRefused, expectLost));
    }

    public Proof proof() {
        return proof(List.of(), List.of());
    }

    private static ScriptResult script(boolean refused) {
        Script script = ScriptParser.parseUsers("sharding.sql", "-- name: distribute\nSELECT 1;\n");
        Node node = new Node("coordinator", "localhost", 1, "localhost", 1, new Login("u", "p", "d"));
        Optional<SqlFailure> failure = refused ? Optional.of(FAILURE) : Optional.empty();
        return new ScriptResult(
                script,
                node,
                List.of(new StatementResult(
                        script.statements().get(0),
                        "SELECT 1",
                        new Outcome(Rows.NONE, -1, List.of(), failure, Duration.ZERO),
                        null)));
    }

    private static SubjectProperties properties(List<String> expectRefused, List<String> expectLost) {
        return new SubjectProperties(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                expectRefused,
                expectLost,
                8,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
