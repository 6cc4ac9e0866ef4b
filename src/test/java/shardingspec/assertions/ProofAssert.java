package shardingspec.assertions;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.proof.Finding;
import shardingspec.proof.Proof;

/** Judges what became of a user's database. A failure shows every finding of its kind. */
public final class ProofAssert extends AbstractAssert<ProofAssert, Proof> {

    ProofAssert(Proof actual) {
        super(actual, ProofAssert.class);
    }

    /** Of a kind, there is nothing that the user did not list as expected. */
    public ProofAssert hasNo(Finding.Severity severity) {
        List<Finding> unexpected = actual.unexpected(severity);
        if (!unexpected.isEmpty()) {
            throw failure(
                    "Expected of %s no %s, but there are %d:%n%s",
                    actual.assessment().subject(),
                    severity.words(),
                    unexpected.size(),
                    unexpected.stream().map(Finding::what).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /** The application wrote during every change, if it wrote at all. */
    public ProofAssert workedDuringEveryChange() {
        List<String> idle = actual.changes().stream()
                .filter(change -> change.load()
                        .filter(load -> load.history().acknowledgedWrites().isEmpty())
                        .isPresent())
                .map(change -> change.title())
                .toList();
        if (actual.changes().isEmpty() || !idle.isEmpty()) {
            throw failure("Expected acknowledged writes during every change, but there were none during: %s", idle);
        }
        return this;
    }
}
