package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import shardingspec.catalog.ClusterHealth;
import shardingspec.catalog.JourneyPosition;
import shardingspec.journey.demo.DemoStep;
import shardingspec.node.Node;

/** Phase 3: registers the third worker, or lets the second return that was drained. */
@Tag("add-worker")
class AddWorkerCommand {

    @Command
    void adds_the_worker_that_is_missing(CommandRun run) {
        JourneyPosition now = run.position();
        Preconditions.distributedTables("Phase 3", now);
        if (!now.hasWorker("worker3")) {
            run.take(DemoStep.WORKER_ADDED);
            assertThat(run.journey().map()).mayHoldShards("worker3").holdsNoDistributedShards("worker3");
            run.say("worker3 is a member without shards. Shards of orders: " + run.shards()
                    + ". Next: -Dgroups=rebalance");
        } else if (!now.hasWorker("worker2")) {
            run.take(DemoStep.WORKER_RETURNED);
            assertThat(run.journey().map()).mayHoldShards("worker2").hasPlacementsOn("regions", everyNode(run));
            run.say("worker2 has returned. Shards of orders: " + run.shards() + ". Next: -Dgroups=rebalance");
        } else {
            run.alreadySo("all three workers are members.");
            return;
        }
        Assertions.assertThat(ClusterHealth.of(run.cluster()).results()).containsOnly("t");
        run.requireInvariants();
    }

    private static String[] everyNode(CommandRun run) {
        return run.cluster().nodes().stream().map(Node::name).toArray(String[]::new);
    }
}
