package shardingspec.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shardingspec.sql.SqlFailedException;

/** Looks after a step whether everything holds that must hold after every step. */
public final class Auditor {

    private static final List<Invariant> INVARIANTS = List.of(
            new SameContents(),
            new SameAnswers(),
            new SameMetadata(),
            new Colocation(),
            new SameReferenceCopies(),
            new NothingLeftOver(),
            new NothingPropagatedStays());

    private Auditor() {}

    /** @param step its title */
    public static Audit audit(String step, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        try (Look look = new Look(situation)) {
            INVARIANTS.forEach(invariant -> look(invariant, look).ifPresent(findings::add));
        }
        return new Audit(step, findings);
    }

    /** A cluster that cannot be asked is one on which it does not hold. */
    private static Optional<Finding> look(Invariant invariant, Look look) {
        try {
            return invariant.look(look);
        } catch (SqlFailedException e) {
            return Optional.of(new Finding(
                    invariant.title(),
                    "a question that could not be answered",
                    List.of(String.valueOf(e.getMessage()))));
        }
    }
}
