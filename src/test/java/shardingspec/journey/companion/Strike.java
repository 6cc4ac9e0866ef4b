package shardingspec.journey.companion;

import org.jspecify.annotations.Nullable;
import shardingspec.fault.Blow;
import shardingspec.fault.Fault;
import shardingspec.fault.Moment;
import shardingspec.sql.ScriptStatement;

/**
 * A fault strikes while the last statement of the script runs, at a moment that the catalogs name. When the script is done, the
 * fault is over too.
 *
 * @param key by which the journey knows it
 * @param after the statement before the one that it strikes; empty if that is the first
 */
public record Strike(String key, Fault fault, Moment moment, String after) implements Companion {

    @Override
    public Running begin(Surroundings surroundings) {
        return new Running() {
            private @Nullable Blow blow = after.isEmpty() ? begin() : null;

            private Blow begin() {
                return Blow.await(surroundings.cluster(), fault, moment);
            }

            @Override
            public void statementDone(ScriptStatement statement) {
                if (statement.name().equals(after)) {
                    blow = begin();
                }
            }

            @Override
            public void scriptDone() {
                Blow pending = blow;
                blow = null;
                surroundings.log().struck(key, pending != null && pending.end());
            }

            /** Of a script that could not be run to its end: nothing stays as the fault left it. */
            @Override
            public void close() {
                if (blow != null) {
                    blow.end();
                }
            }
        };
    }
}
