package shardingspec.journey.companion;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import shardingspec.sql.Outcome;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;

/**
 * While the script holds a table in a transaction, another session reads the table and then asks for a write, which waits: so
 * that the script finds both among the locks. The write is done before the script goes on from the end of its transaction.
 *
 * @param taken the statement of the script that takes its locks
 * @param released the statement that ends its transaction
 * @param table that is read and written, with its schema
 */
public record OtherSession(String taken, String released, String table, String read, String write)
        implements Companion {

    /** Far above what a read takes that nothing holds up, and above the moment for which the write is to wait. */
    private static final String LOCK_TIMEOUT = "SET lock_timeout TO '20s'";

    @Override
    public Running begin(Surroundings surroundings) {
        Session session = Session.open(surroundings.cluster().coordinator());
        session.require(LOCK_TIMEOUT);
        return new Running() {
            private @Nullable CompletableFuture<Outcome> writing;

            @Override
            public void statementDone(ScriptStatement statement) {
                if (statement.name().equals(taken)) {
                    session.require("BEGIN");
                    session.require(read);
                    writing = CompletableFuture.supplyAsync(() -> session.run(write));
                    WaitingWrite.await(table, surroundings.cluster().coordinator());
                } else if (statement.name().equals(released)) {
                    end();
                }
            }

            private void end() {
                if (writing != null) {
                    writing.join();
                    writing = null;
                    session.require("COMMIT");
                }
            }

            /** Of a script that failed, too: its session is closed, so that nothing holds up the write. */
            @Override
            public void close() {
                end();
                session.close();
            }
        };
    }
}
