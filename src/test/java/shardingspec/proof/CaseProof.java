package shardingspec.proof;

import java.util.ArrayList;
import java.util.List;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;
import shardingspec.subject.folder.SubjectFolder;

/**
 * What Citus did with a folder that shows one obstacle.
 *
 * @param name of the folder
 * @param schema its tables
 * @param said what it said to each statement, in order
 * @param differences from what its {@code proof.sql} says, each with its statement; none if all came as it says
 */
public record CaseProof(String name, String schema, List<Said> said, List<String> differences) {

    /** A statement and what came of it. */
    public record Said(ScriptStatement statement, Outcome outcome) {}

    public CaseProof {
        said = List.copyOf(said);
        differences = List.copyOf(differences);
    }

    /** Runs each statement of the folder's proof, whatever the one before did. */
    static CaseProof of(SubjectFolder folder, Node node) {
        List<Said> said = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        try (Session session = Session.open(node)) {
            for (ScriptStatement statement : folder.proof()) {
                Outcome outcome = session.run(statement.sql());
                said.add(new Said(statement, outcome));
                String difference = difference(statement, outcome);
                if (!difference.isEmpty()) {
                    differences.add(folder.name() + "/proof.sql line " + statement.line() + ", " + statement.name()
                            + ": " + difference + "\n"
                            + statement.sql().indent(4).stripTrailing());
                }
            }
        }
        return new CaseProof(folder.name(), folder.schema().text(), said, differences);
    }

    private static String difference(ScriptStatement statement, Outcome outcome) {
        String said = outcome.failure().map(Object::toString).orElse("");
        if (statement.refused() != outcome.failed()) {
            return statement.refused() ? "was accepted" : "was refused: " + said;
        }
        if (!said.contains(statement.says())) {
            return "expected to hear \"" + statement.says() + "\", but: " + said;
        }
        return statement.rows().isPresent()
                        && outcome.rows().size() != statement.rows().getAsInt()
                ? "expected " + statement.rows().getAsInt() + " rows, but:\n" + outcome.rows()
                : "";
    }
}
