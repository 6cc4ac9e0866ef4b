package shardingspec.invariant;

import java.util.List;

/**
 * Whether everything that must hold after every step held after one.
 *
 * @param step its title
 * @param findings one an invariant that applies
 */
public record Audit(String step, List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }
}
