package shardingspec.spec.ledger;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import shardingspec.journey.Journey;
import shardingspec.journey.ledger.LedgerStep;
import shardingspec.junit.KeepsInvariants;
import shardingspec.junit.LedgerSpec;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;

@LedgerSpec(LedgerStep.SHARDS_MOVED)
@AboutScript(Ledger4ShardsMovedSpec.SCRIPT)
class Ledger4ShardsMovedSpec implements KeepsInvariants {

    static final String SCRIPT = "ledger/84_move_one.sql";
    private static final String ONLINE = "ledger/84a_rebalance_online.sql";
    private static final String BLOCKED = "ledger/84b_rebalance_with_writes_blocked.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can the application write while a shard moves?",
            statements = {"move_one", "shards_on_worker3"},
            notice = """
                    Yes: writes were begun and acknowledged while one group of shards was on its way.""")
    void writes_go_on_during_one_online_move(Journey journey) {
        assertThat(journey.loadBeside(SCRIPT))
                .letWritesThroughDuring("move_one")
                .refusedNothing()
                .lostNothing();
        Assertions.assertThat(journey.result(SCRIPT).rows("shards_on_worker3").single())
                .isEqualTo("1");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "And while a whole table is rebalanced?",
            script = "ledger/84a_rebalance_online.sql",
            statements = {"rebalance_online", "shards_on_worker3"},
            notice = """
                    Likewise; now worker3 has four of the twelve.""")
    void writes_go_on_during_an_online_rebalance(Journey journey) {
        assertThat(journey.loadBeside(ONLINE))
                .letWritesThroughDuring("rebalance_online")
                .refusedNothing()
                .lostNothing();
        Assertions.assertThat(journey.result(ONLINE).rows("shards_on_worker3").single())
                .isEqualTo("4");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "What does it cost to block the writes of a shard instead?",
            script = "ledger/84b_rebalance_with_writes_blocked.sql",
            statements = {"rebalance_with_writes_blocked", "shards_on_worker3"},
            notice = """
                    Only those to the shard on its way wait. The page with the ledger shows how long, beside the online way. Nothing is \
                    lost either way.""")
    void with_writes_blocked_nothing_is_lost_either(Journey journey) {
        assertThat(journey.loadBeside(BLOCKED)).refusedNothing().lostNothing();
        Assertions.assertThat(journey.result(BLOCKED).rows("shards_on_worker3").single())
                .isEqualTo("0");
    }
}
