package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import shardingspec.catalog.JourneyPosition;
import shardingspec.catalog.SeededState;
import shardingspec.journey.demo.DemoStep;

/** Phase 4: brings the tables back, removes the workers, and drops the extension. Goes on where an earlier run stopped. */
@Tag("undistribute")
class UndistributeCommand {

    @Command
    void brings_the_tables_back(CommandRun run) {
        JourneyPosition now = run.position();
        if (now.isWhollyUndistributed()) {
            run.alreadySo("the tables are regular again, and there is no extension.");
            run.console()
                    .state(SeededState.read(
                            run.cluster().coordinator(), run.journey().subject()));
            return;
        }
        if (!now.isUndistributed()) {
            Preconditions.distributedTables("Phase 4", now);
            run.take(DemoStep.UNDISTRIBUTED);
        }
        if (!now.map().nodes().isEmpty()) {
            run.take(DemoStep.WORKERS_STOPPED);
        }
        run.take(DemoStep.CITUS_DROPPED);

        assertThat(run.position().isWhollyUndistributed())
                .as("regular tables, and no extension")
                .isTrue();
        run.requireInvariants();
        run.say("Everything is back on the coordinator, with the same rows as the server that never saw Citus.");
        run.console()
                .state(SeededState.read(
                        run.cluster().coordinator(), run.journey().subject()));
    }
}
