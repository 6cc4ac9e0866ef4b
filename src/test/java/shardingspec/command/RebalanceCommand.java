package shardingspec.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import shardingspec.journey.demo.DemoStep;
import shardingspec.sql.Database;

/** Phase 3: spreads the shards evenly over the workers, while an application works. */
@Tag("rebalance")
class RebalanceCommand {

    private static final String MOVES =
            "SELECT count(*) FROM get_rebalance_table_shards_plan(rebalance_strategy => 'by_shard_count')";

    @Command
    void spreads_the_shards(CommandRun run) {
        Preconditions.thirdWorker(run.position());
        if (moves(run).equals("0")) {
            run.alreadySo("Citus has no move to propose, shards of orders " + run.shards() + ".");
            return;
        }
        run.say("Before: " + run.shards());
        run.take(DemoStep.REBALANCED);

        assertThat(moves(run)).as("moves that Citus still proposes").isEqualTo("0");
        assertThat(run.journey().map().shardsPerWorker("orders")).doesNotContainValue(0);
        run.requireInvariants();
        run.say("Rebalanced: " + run.shards() + ". Next: -Dgroups=demo, -Dgroups=isolate, -Dgroups=drain, or "
                + "-Dgroups=undistribute");
    }

    private static String moves(CommandRun run) {
        return new Database(run.cluster().coordinator()).value(MOVES);
    }
}
