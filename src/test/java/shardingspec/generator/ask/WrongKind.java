package shardingspec.generator.ask;

import java.util.Optional;
import java.util.Set;
import shardingspec.generator.tree.Feature;
import shardingspec.sql.Rows;

/**
 * Queries that the cluster answers wrongly, in one way.
 *
 * @param signature of what the smallest of them consists
 * @param sql the smallest
 * @param from what it was before it was made smaller
 * @param mend what makes it right; empty if nothing of what was tried does
 * @param known where it is reported; empty if nobody knows it yet
 */
public record WrongKind(
        String signature,
        Set<Feature> features,
        int count,
        String sql,
        String from,
        Rows expected,
        Rows found,
        Optional<String> mend,
        Optional<KnownWrong> known) {

    public WrongKind {
        features = Set.copyOf(features);
    }

    /** For whoever has to look into it. */
    public String describe() {
        return signature + ", " + count + " of them. The smallest:\n" + sql + ";\nThe oracle answers\n" + expected
                + "\nand the cluster\n" + found
                + mend.map(setting -> "\nRight with " + setting).orElse("");
    }
}
