package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Progress;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.sql.Rows;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingOrders;

@JourneySpec(Step.REBALANCED)
@Tag("phase3")
class Phase3bRebalancedSpec {

    private static final String SCRIPT = "resharding/31_rebalance_shards.sql";

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    @Order(1)
    void by_shard_count_the_shards_are_spread_11_11_10(String table, Journey journey) {
        assertThat(journey.map())
                .hasShardCount(table, 32)
                .hasShardsPerWorker(table, Map.of("worker1", 11, "worker2", 11, "worker3", 10));
    }

    @Test
    @Order(2)
    void colocated_shards_moved_together(Journey journey) {
        assertThat(journey.map()).areColocated("orders", "order_items");
    }

    @Test
    @Order(3)
    void by_shard_count_ten_shards_of_each_table_were_planned_to_move(Journey journey) {
        Rows plan = journey.result(SCRIPT).rows("plan_by_shard_count");

        Assertions.assertThat(plan.column("table_name")).containsExactly("order_items", "orders");
        Assertions.assertThat(plan.column("moves")).containsOnly("10");
    }

    @Test
    @Order(4)
    void by_disk_size_small_shards_count_as_equal_and_as_many_would_move(Journey journey) {
        Rows plan = journey.result(SCRIPT).rows("plan_by_disk_size");

        Assertions.assertThat(plan.column("table_name")).containsExactly("order_items", "orders");
        Assertions.assertThat(plan.column("moves")).containsOnly("10");
    }

    @Test
    @Order(5)
    void the_progress_can_be_watched_while_it_runs(Journey journey) {
        Assertions.assertThat(journey.progressDuring(SCRIPT))
                .filteredOn(Progress::isUnderway)
                .as("moments at which moves were still to come")
                .hasSizeGreaterThan(3)
                .extracting(Progress::done)
                .isSorted();
    }

    @Test
    @Order(6)
    void reads_and_writes_went_on_without_an_error(Journey journey) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(50, Operation.Kind.INSERT)
                .hasAtLeast(20, Operation.Kind.UPDATE)
                .hasAtLeast(50, Operation.Kind.READ)
                .sawNoErrors();
    }

    @Test
    @Order(7)
    void no_acknowledged_write_was_lost(Journey journey, Cluster cluster) {
        assertThat(journey.history()).lostNoAcknowledgedWrites(SurvivingOrders.read(cluster.coordinator()));
    }

    @Test
    @Order(8)
    void the_tables_hold_what_they_held_and_exactly_what_was_written_meanwhile(Journey journey) {
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.journey.Query#all")
    @Order(9)
    void every_query_gives_the_rows_of_the_oracle(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
    }

    @Test
    @Order(10)
    void a_query_on_all_users_now_runs_on_three_workers(Journey journey, Cluster cluster) {
        assertThat(journey.explain(Query.named("orders_by_region")))
                .fansOutToAllShards(32, cluster.worker(1), cluster.worker(2), cluster.worker(3));
    }

    @Test
    @Order(11)
    void no_replication_slot_is_left_behind(Journey journey) {
        Assertions.assertThat(journey.replicationSlots()).isEmpty();
    }
}
