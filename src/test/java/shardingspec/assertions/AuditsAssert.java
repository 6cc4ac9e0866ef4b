package shardingspec.assertions;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Audits;
import shardingspec.invariant.Finding;

/** Judges what must hold after every step. A failure shows every violation, with what was expected, found and where. */
public final class AuditsAssert extends AbstractAssert<AuditsAssert, Audits> {

    AuditsAssert(Audits actual) {
        super(actual, AuditsAssert.class);
    }

    /** Every invariant was looked at after every step, and none is violated. */
    public AuditsAssert hold() {
        if (actual.audits().isEmpty()) {
            throw failure("Nothing was looked at: no step was taken for this chapter");
        }
        List<Audit> broken =
                actual.audits().stream().filter(audit -> !audit.holds()).toList();
        if (!broken.isEmpty()) {
            throw failure("%s", broken.stream().map(AuditsAssert::text).collect(Collectors.joining("\n")));
        }
        for (Audit audit : actual.audits()) {
            if (audit.findings().isEmpty()) {
                throw failure("Nothing was looked at after the step \"%s\"", audit.step());
            }
        }
        return this;
    }

    private static String text(Audit audit) {
        return "After the step \"" + audit.step() + "\" not everything holds that has to:\n"
                + audit.findings().stream()
                        .filter(finding -> !finding.holds())
                        .map(AuditsAssert::text)
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Finding finding) {
        return "  Expected: " + finding.invariant() + ", judged by " + finding.lookedAt() + "\n  But found:\n"
                + String.join("\n", finding.violations()).indent(4).stripTrailing();
    }
}
