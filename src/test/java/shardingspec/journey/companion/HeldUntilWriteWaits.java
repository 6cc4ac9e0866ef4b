package shardingspec.journey.companion;

import shardingspec.sql.ScriptStatement;

/**
 * After one of its statements the script is held until a write waits for the lock that it took, so that the wait can be shown.
 *
 * @param statement after which it is held
 * @param table that the write is for, with its schema
 */
public record HeldUntilWriteWaits(String statement, String table) implements Companion {

    @Override
    public Running begin(Surroundings surroundings) {
        return new Running() {
            @Override
            public void statementDone(ScriptStatement done) {
                if (done.name().equals(statement)) {
                    WaitingWrite.await(table, surroundings.cluster().coordinator());
                }
            }

            @Override
            public void close() {}
        };
    }
}
