package shardingspec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shardingspec.catalog.Schema;
import shardingspec.proof.Finding.Severity;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.StatementResult;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.folder.SubjectProperties;
import shardingspec.workload.checker.LoadReport;

/**
 * What became of a user's database on its way to Citus and back.
 *
 * @param citus version
 * @param sharding how the migration went, statement by statement
 * @param spreads how the tables lay then
 * @param answers to all queries then, and to their shapes
 * @param contents tables that held other rows then
 * @param loadNotes which of the user's writes an application did meanwhile, and which not and why
 * @param refusedWrites writes that Citus refuses, by their names, with what it said
 * @param changes that were made to the cluster
 * @param unsharding how the way back went
 * @param schema in what the definitions differ afterwards
 * @param contentsAfter tables that hold other rows afterwards
 * @param answersAfter to all queries afterwards
 * @param properties what the user expects
 */
public record Proof(
        Assessment assessment,
        String citus,
        ScriptResult sharding,
        List<Spread> spreads,
        List<Answer> answers,
        List<String> contents,
        List<String> loadNotes,
        Map<String, String> refusedWrites,
        List<Change> changes,
        ScriptResult unsharding,
        List<Schema.Difference> schema,
        List<String> contentsAfter,
        List<Answer> answersAfter,
        SubjectProperties properties) {

    public Proof {
        spreads = List.copyOf(spreads);
        answers = List.copyOf(answers);
        contents = List.copyOf(contents);
        loadNotes = List.copyOf(loadNotes);
        refusedWrites = Map.copyOf(refusedWrites);
        changes = List.copyOf(changes);
        schema = List.copyOf(schema);
        contentsAfter = List.copyOf(contentsAfter);
        answersAfter = List.copyOf(answersAfter);
    }

    /** Everything that went otherwise than on plain PostgreSQL, the gravest first. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(wrongAnswers());
        findings.addAll(lostRows());
        findings.addAll(refusedStatements());
        findings.addAll(refusedQueries());
        findings.addAll(notMoved());
        findings.addAll(lostOnReturn());
        return List.copyOf(findings);
    }

    /** Those of one kind that the user did not list as expected. */
    public List<Finding> unexpected(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity && !finding.expected())
                .toList();
    }

    private List<Finding> wrongAnswers() {
        return Stream.concat(answers.stream(), answersAfter.stream())
                .filter(Answer::wrong)
                .map(answer -> new Finding(Severity.WRONG_ANSWER, answer.details(), false))
                .toList();
    }

    private List<Finding> lostRows() {
        return Stream.of(
                        contents.stream(),
                        changes.stream().flatMap(change -> change.differences().stream()),
                        changes.stream()
                                .flatMap(change -> change.load().stream())
                                .map(LoadReport::findings)
                                .flatMap(List::stream)
                                .map(String::valueOf),
                        contentsAfter.stream())
                .flatMap(lines -> lines)
                .map(line -> new Finding(Severity.LOST_ROW, line, false))
                .toList();
    }

    private List<Finding> refusedStatements() {
        return Stream.of(sharding, unsharding)
                .flatMap(script -> script.statements().stream()
                        .filter(result -> result.outcome().failed())
                        .map(result -> new Finding(
                                Severity.REFUSED_STATEMENT,
                                refusal(script, result),
                                properties
                                        .expectRefused()
                                        .contains(result.statement().name()))))
                .toList();
    }

    private static String refusal(ScriptResult script, StatementResult result) {
        return script.script().name() + " line " + result.statement().line() + ", "
                + result.statement().name() + ": " + result.outcome().failure().orElseThrow() + "\n"
                + result.sql().indent(4).stripTrailing();
    }

    private List<Finding> refusedQueries() {
        Stream<Finding> writes = refusedWrites.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(write -> new Finding(
                        Severity.REFUSED_QUERY,
                        "writes.sql, " + write.getKey() + ": " + write.getValue(),
                        properties.expectRefused().contains(write.getKey())));
        return Stream.concat(writes, refusedReads()).toList();
    }

    private Stream<Finding> refusedReads() {
        return Stream.concat(answers.stream().filter(Answer::isAsWritten), answersAfter.stream())
                .filter(Answer::refused)
                .map(answer -> new Finding(
                        Severity.REFUSED_QUERY,
                        answer.details(),
                        properties.expectRefused().contains(answer.query())));
    }

    private List<Finding> notMoved() {
        return changes.stream()
                .filter(change -> !change.happened())
                .map(change -> new Finding(
                        Severity.NOT_MOVED, change.title() + ": " + String.join("\n", change.refusals()), false))
                .toList();
    }

    private List<Finding> lostOnReturn() {
        return schema.stream()
                .flatMap(difference -> Stream.concat(
                        difference.lost().stream()
                                .map(line -> "lost, of " + difference.part().title() + ": " + line),
                        difference.added().stream()
                                .map(line -> "new, of " + difference.part().title() + ": " + line)))
                .map(line -> new Finding(
                        Severity.LOST_ON_RETURN,
                        line,
                        properties.expectLost().stream().anyMatch(line::contains)))
                .toList();
    }
}
