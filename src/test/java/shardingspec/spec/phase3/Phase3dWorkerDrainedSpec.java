package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
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
import shardingspec.journey.Step;
import shardingspec.junit.JourneySpec;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.subject.Query;
import shardingspec.workload.Operation;
import shardingspec.workload.SurvivingOrders;

@JourneySpec(Step.WORKER_DRAINED)
@Tag("phase3")
class Phase3dWorkerDrainedSpec {

    private static final String SCRIPT = "resharding/33_drain_worker.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "Can a node simply be removed?",
            script = "resharding/33_drain_worker.sql",
            statements = "remove_before_drain",
            notice = "Not while it holds the only copy of a shard: Citus refuses to lose data. Drain it first, "
                    + "and then the same call succeeds.")
    void removing_a_node_that_holds_the_only_placement_of_a_shard_is_refused(Journey journey) {
        assertThat(journey.result(SCRIPT).statement("remove_before_drain"))
                .failedWith("XX000")
                .withMessage("it contains the only shard placement for shard")
                .withHint("undistribute_table()");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "What does draining do?",
            script = "resharding/33_drain_worker.sql",
            statements = {"drain", "shards_on_worker2", "should_have_shards"},
            notice = "All shards move away, and shouldhaveshards becomes false. The mark stays: a drained node "
                    + "that is kept gets no shard again until somebody sets it back.")
    void before_it_was_removed_the_drained_node_held_no_shard_and_was_marked(Journey journey) {
        ScriptResult script = journey.result(SCRIPT);

        Assertions.assertThat(script.rows("shards_on_worker2").single()).isEqualTo("0");
        Assertions.assertThat(script.rows("should_have_shards").column("shouldhaveshards"))
                .containsExactly("f");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Is the disk of the drained worker really empty?",
            script = "resharding/33_drain_worker.sql",
            statements = "drop_leftovers",
            notice = "Asked directly, behind the back of the catalogs: it has no shard of a distributed table. "
                    + "The sources of moved shards are dropped a little later, in the background, or by this "
                    + "call.")
    void the_drained_worker_really_holds_nothing(Cluster cluster) {
        Assertions.assertThat(
                        PhysicalShards.ofDistributedTablesOn(cluster.worker(2)).names())
                .as("shards on the disk of worker2")
                .isEmpty();
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Where did its shards go?",
            script = "resharding/33_drain_worker.sql",
            statements = {"remove", "active_workers"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = "To the two that remain, colocated as before. worker2 is no longer a member.")
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
    @Lesson(
            question = "Is a removed node switched off?",
            script = "resharding/33_drain_worker.sql",
            statements = "remove",
            notice = "No. Citus forgot it, and its server goes on: repair it, upgrade it, or add it again.")
    void its_server_still_runs(Cluster cluster) {
        assertThat(new Database(cluster.worker(2))
                        .rows("SELECT pg_is_in_recovery() AS standby, citus_version() <> '' AS citus"))
                .areExactly(new Rows(List.of("standby", "citus"), List.of(List.of("f", "t"))));
    }

    @Test
    @Order(6)
    @Lesson(
            question = "How far is it?",
            script = "resharding/33_drain_worker.sql",
            statements = "drain",
            notice = "A drain counts its moves as a rebalance does: get_rebalance_progress() in another " + "session.")
    void the_progress_can_be_watched_while_it_runs(Journey journey) {
        Assertions.assertThat(journey.progressDuring(SCRIPT))
                .filteredOn(Progress::isUnderway)
                .as("moments at which moves were still to come")
                .hasSizeGreaterThan(3);
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Does the application have to stop meanwhile?",
            script = "resharding/33_drain_worker.sql",
            notice = "No: not one error while every shard left the node.")
    void reads_and_writes_went_on_without_an_error(Journey journey) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(50, Operation.Kind.INSERT)
                .hasAtLeast(20, Operation.Kind.UPDATE)
                .hasAtLeast(50, Operation.Kind.READ)
                .sawNoErrors();
    }

    @Test
    @Order(8)
    @Lesson(
            question = "Was anything lost?",
            script = "resharding/33_drain_worker.sql",
            notice = "Neither a row that was there nor a write that was acknowledged during the drain.")
    void the_drain_lost_no_data(Journey journey, Cluster cluster) {
        assertThat(journey.history()).lostNoAcknowledgedWrites(SurvivingOrders.read(cluster.coordinator()));
        assertThat(journey.contents()).holdsTheSameRowsAs(journey.oracleContents());
    }

    @ParameterizedTest
    @MethodSource("shardingspec.subject.Query#all")
    @Order(9)
    @Lesson(question = "Are the answers still right?", notice = "As on the one server that never saw Citus.")
    void every_query_gives_the_rows_of_the_oracle(Query query, Journey journey) {
        assertThat(journey.ask(query)).areExactly(journey.askOracle(query));
    }

    @Test
    @Order(10)
    @Lesson(
            question = "Did the drain clean up after itself?",
            script = "resharding/33_drain_worker.sql",
            statements = "drop_leftovers",
            notice = "No replication slot is left on any node.")
    void no_replication_slot_is_left_behind(Journey journey) {
        Assertions.assertThat(journey.replicationSlots()).isEmpty();
    }
}
