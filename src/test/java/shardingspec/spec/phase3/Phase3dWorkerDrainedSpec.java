package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shardingspec.catalog.PhysicalShards;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.Progress;
import shardingspec.journey.Query;
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingOrders;

@JourneySpec(Step.WORKER_DRAINED)
@Tag("phase3")
class Phase3dWorkerDrainedSpec {

    private static final String SCRIPT = "resharding/33_drain_worker.sql";

    @Test
    @Order(1)
    void removing_a_node_that_holds_the_only_placement_of_a_shard_is_refused(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("remove_before_drain"))
                .failedWith("XX000")
                .withMessage("it contains the only shard placement for shard")
                .withHint("undistribute_table()");
    }

    @Test
    @Order(2)
    void before_it_was_removed_the_drained_node_held_no_shard_and_was_marked(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.rows("shards_on_worker2").single()).isEqualTo("0");
        Assertions.assertThat(script.rows("should_have_shards").column("shouldhaveshards"))
                .containsExactly("f");
    }

    @Test
    @Order(3)
    void the_drained_worker_really_holds_nothing(Cluster cluster) {
        Assertions.assertThat(
                        PhysicalShards.ofDistributedTablesOn(cluster.worker(2)).names())
                .as("shards on the disk of worker2")
                .isEmpty();
    }

    @Test
    @Order(4)
    void it_is_no_longer_a_node_and_the_others_share_its_shards(Journey journey) {
        assertThat(journey.map())
                .hasNoNode("worker2")
                .hasActiveWorkers("worker1", "worker3")
                .hasShardCount("orders", 34)
                .liesOnlyOn("orders", "worker1", "worker3")
                .areColocated("orders", "order_items");
    }

    @Test
    @Order(5)
    void its_server_still_runs(Cluster cluster) {
        Rows answer = new Database(cluster.worker(2)).rows("SELECT count(*) AS nodes FROM pg_dist_node");

        Assertions.assertThat(answer.size()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void the_progress_can_be_watched_while_it_runs(Journey journey) {
        Assertions.assertThat(journey.progressDuring(SCRIPT))
                .filteredOn(Progress::isUnderway)
                .as("moments at which moves were still to come")
                .hasSizeGreaterThan(3);
    }

    @Test
    @Order(7)
    void reads_and_writes_went_on_without_an_error(Journey journey) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(50, Operation.Kind.INSERT)
                .hasAtLeast(20, Operation.Kind.UPDATE)
                .hasAtLeast(50, Operation.Kind.READ)
                .sawNoErrors();
    }

    @Test
    @Order(8)
    void the_drain_lost_no_data(Journey journey, Cluster cluster) {
        assertThat(journey.history()).lostNoAcknowledgedWrites(SurvivingOrders.read(cluster.coordinator()));
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
    void no_replication_slot_is_left_behind(Journey journey) {
        Assertions.assertThat(journey.replicationSlots()).isEmpty();
    }
}
