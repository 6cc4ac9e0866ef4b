package shardingspec.measure;

import java.util.Optional;

/**
 * What is to be said of a way.
 *
 * @param against the way that it is divided by, round by round; empty if the measure speaks for itself
 * @param bar what the median is held to; empty if it is only told
 */
public record Comparison(String way, Optional<String> against, Optional<Bar> bar) {

    /** How many times the one is the other. */
    public static Comparison of(String way, String against) {
        return new Comparison(way, Optional.of(against), Optional.empty());
    }

    /** The measure itself. */
    public static Comparison of(String way) {
        return new Comparison(way, Optional.empty(), Optional.empty());
    }

    public Comparison heldTo(Bar limit) {
        return new Comparison(way, against, Optional.of(limit));
    }

    public Spread judged(Rounds rounds) {
        return against.map(other -> rounds.ratio(way, other)).orElseGet(() -> rounds.spread(way));
    }

    public boolean holds(Rounds rounds) {
        double median = judged(rounds).median();
        return bar.map(limit -> limit.isKeptBy(median)).orElse(true);
    }

    /** {@code ours / pgbench}. */
    @Override
    public String toString() {
        return way + against.map(other -> " / " + other).orElse("");
    }
}
