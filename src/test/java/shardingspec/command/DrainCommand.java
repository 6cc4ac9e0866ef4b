package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import shardingspec.catalog.JourneyPosition;
import shardingspec.catalog.PhysicalShards;
import shardingspec.journey.demo.DemoStep;

/** Phase 3: moves every shard away from the second worker, and takes it out of the cluster. */
@Tag("drain")
class DrainCommand {

    @Command
    void drains_and_removes_a_worker(CommandRun run) {
        JourneyPosition now = run.position();
        Preconditions.distributedTables("Phase 3", now);
        if (now.map().node("worker2").isEmpty()) {
            run.alreadySo("worker2 is no member. To let it return: mvn verify -Dgroups=add-worker.");
            return;
        }
        Preconditions.workerToDrain(now);
        run.say("Before: " + run.shards());
        run.take(DemoStep.WORKER_DRAINED);

        assertThat(run.journey().map()).hasNoNode("worker2").areColocated("orders", "order_items");
        Assertions.assertThat(PhysicalShards.on(run.cluster().worker(2)).names())
                .as("shards on the disk of worker2")
                .isEmpty();
        run.requireInvariants();
        run.say("worker2 is drained and out: " + run.shards()
                + ". Its server still runs; -Dgroups=add-worker lets it return. Next: -Dgroups=undistribute");
    }
}
