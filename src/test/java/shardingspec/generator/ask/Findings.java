package shardingspec.generator.ask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import shardingspec.generator.tree.Feature;

/**
 * What came of many queries.
 *
 * @param tables which they asked, for people
 * @param undecided that leave a choice what to answer
 * @param invalid that the oracle refused, by its message
 * @param answered how many queries with each feature were answered by the cluster
 * @param refused most frequent first
 * @param wrong most frequent first
 */
public record Findings(
        String tables,
        Version version,
        String postgresql,
        long seed,
        int asked,
        int same,
        int undecided,
        Map<String, Integer> invalid,
        Map<Feature, Integer> answered,
        List<RefusedKind> refused,
        List<WrongKind> wrong,
        Duration took) {

    private static final String TOO_LONG = "57014";

    public Findings {
        invalid = Map.copyOf(invalid);
        answered = Map.copyOf(answered);
        refused = List.copyOf(refused);
        wrong = List.copyOf(wrong);
    }

    public int refusals() {
        return refused.stream().mapToInt(RefusedKind::count).sum();
    }

    public int wrongs() {
        return wrong.stream().mapToInt(WrongKind::count).sum();
    }

    /** That the oracle does not understand. */
    public int invalids() {
        return invalid.values().stream().mapToInt(Integer::intValue).sum() - tooLong();
    }

    /** That the oracle did not answer in time: they cross large tables. */
    public int tooLong() {
        return invalid.entrySet().stream()
                .filter(reason -> reason.getKey().startsWith(TOO_LONG))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public List<WrongKind> unknown() {
        return wrong.stream().filter(kind -> kind.known().isEmpty()).toList();
    }
}
