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
 * @param differences from what its {@code proof.sql} says, each with its statement; none if all came as it says
 */
public record CaseProof(List<String> differences) {

    public CaseProof {
        differences = List.copyOf(differences);
    }

    /** Runs each statement of the folder's proof, whatever the one before did. */
    static CaseProof of(SubjectFolder folder, Node node) {
        List<String> differences = new ArrayList<>();
        try (Session session = Session.open(node)) {
            for (ScriptStatement statement : folder.proof()) {
                String difference = difference(statement, session.run(statement.sql()));
                if (!difference.isEmpty()) {
                    differences.add(folder.name() + "/proof.sql line " + statement.line() + ", " + statement.name()
                            + ": " + difference + "\n"
                            + statement.sql().indent(4).stripTrailing());
                }
            }
        }
        return new CaseProof(differences);
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
