package shardingspec.invariant;

import java.util.List;

/**
 * What came of looking whether an invariant holds.
 *
 * @param invariant what must hold
 * @param lookedAt what it was judged by, with numbers: nothing was found in nothing if they are small
 * @param violations each with what was expected, what was there and where; none if it holds
 */
public record Finding(String invariant, String lookedAt, List<String> violations) {

    public Finding {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
