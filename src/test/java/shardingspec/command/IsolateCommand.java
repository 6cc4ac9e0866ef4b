package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.JourneyPosition;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TenantsInShard;
import shardingspec.journey.demo.DemoStep;

/** Phase 3: gives the hot tenant, user 42, a shard of its own. */
@Tag("isolate")
class IsolateCommand {

    @Command
    void sets_the_hot_tenant_apart(CommandRun run) {
        JourneyPosition now = run.position();
        Preconditions.distributedTables("Phase 3", now);
        if (now.hasTenantApart()) {
            run.alreadySo("user 42 has a shard of its own.");
            return;
        }
        run.take(DemoStep.TENANT_ISOLATED);

        ShardMap map = run.journey().map();
        assertThat(map).hasShardCount("orders", shards(now.map()) + 2).areColocated("orders", "order_items");
        Assertions.assertThat(map.placementsOf("orders"))
                .filteredOn(Placement::holdsOneHash)
                .singleElement()
                .satisfies(shard -> Assertions.assertThat(TenantsInShard.read(run.cluster(), shard, "user_id")
                                .values())
                        .containsExactly("42"));
        run.requireInvariants();
        run.say("User 42 has a shard of its own: " + shards(now.map()) + " shards have become " + shards(map)
                + ". Next: -Dgroups=demo, -Dgroups=drain, or -Dgroups=undistribute");
    }

    private static int shards(ShardMap map) {
        return map.table("orders").map(CitusTable::shardCount).orElse(0);
    }
}
