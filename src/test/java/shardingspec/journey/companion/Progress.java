package shardingspec.journey.companion;

import java.time.Duration;

/**
 * How far a move of shards had come at one moment.
 *
 * @param at since the watching began
 * @param done how many of them were finished
 * @param total how many there are in all
 * @param unit what is counted
 */
public record Progress(Duration at, int done, int total, String unit) {

    public boolean isUnderway() {
        return done < total;
    }

    public int percent() {
        return total == 0 ? 0 : 100 * done / total;
    }

    /** {@code 3 of 11 background tasks done (27%)}. */
    String sentence() {
        return done + " of " + total + " " + unit + " (" + percent() + "%)";
    }
}
