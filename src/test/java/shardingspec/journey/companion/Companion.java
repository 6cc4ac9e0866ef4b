package shardingspec.journey.companion;

import shardingspec.sql.ScriptStatement;

/** What goes on beside a script, from before its first statement to after its last. A value, until it begins. */
public interface Companion {

    Running begin(Surroundings surroundings);

    /** It goes on. Closing it brings it to its end, also after a script that failed, and reports what it saw. */
    interface Running extends AutoCloseable {

        /** A statement of the script is done: as long as this has not returned, the script waits. */
        default void statementDone(ScriptStatement statement) {}

        /** The script is done, and did not fail. */
        default void scriptDone() {}

        @Override
        void close();
    }
}
