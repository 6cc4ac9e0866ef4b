package shardingspec.command;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import shardingspec.catalog.JourneyPosition;
import shardingspec.journey.demo.DemoStep;

/** Phase 2: the extension on every node, two workers, distributed tables. Goes on where an earlier run stopped. */
@Tag("enable-citus")
class EnableCitusCommand {

    @Command
    void distributes_the_tables(CommandRun run) {
        JourneyPosition now = run.position();
        if (now.isWhollyDistributed()) {
            run.alreadySo("orders and order_items are distributed, shards of orders " + run.shards() + ".");
            return;
        }
        Preconditions.citus(run.cluster());
        Preconditions.firstDistribution(now);
        if (!now.citus()) {
            run.take(DemoStep.CITUS_ENABLED);
        }
        if (now.map().activeWorkers().isEmpty()) {
            run.take(DemoStep.WORKERS_ADDED);
        }
        if (!now.isDistributed()) {
            run.take(DemoStep.TABLES_DISTRIBUTED);
        }
        run.take(DemoStep.TRANSACTION_COMMITTED, DemoStep.PRODUCT_JOIN_CURED);

        assertThat(run.journey().map())
                .isDistributedBy("orders", "user_id")
                .areColocated("orders", "order_items")
                .isReferenceTable("regions")
                .isReferenceTable("products")
                .isLocalTable("users");
        run.requireInvariants();
        run.say("Distributed. Shards of orders: " + run.shards() + ". Next: -Dgroups=demo, or -Dgroups=add-worker");
    }
}
