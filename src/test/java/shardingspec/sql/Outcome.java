package shardingspec.sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one statement did.
 *
 * @param rows what it returned; {@link Rows#NONE} if it returns none
 * @param updateCount rows it changed; -1 if it changes none
 * @param elapsed as the client measured it
 */
public record Outcome(
        Rows rows, long updateCount, List<Notice> notices, Optional<SqlFailure> failure, Duration elapsed) {

    public Outcome {
        notices = List.copyOf(notices);
    }

    public boolean failed() {
        return failure.isPresent();
    }
}
