package shardingspec.journey;

import java.time.Duration;

/**
 * How far a move of shards had come at one moment.
 *
 * @param at since the watching began
 * @param done moves that were finished
 * @param total moves in all
 */
public record Progress(Duration at, int done, int total) {

    public boolean isUnderway() {
        return done < total;
    }

    public int percent() {
        return total == 0 ? 0 : 100 * done / total;
    }
}
