package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.PhysicalShards;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.companion.Progress;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.sql.Database;
import shardingspec.sql.Rows;
import shardingspec.sql.ScriptResult;
import shardingspec.workload.Operation;

@DemoSpec(DemoStep.WORKER_DRAINED)
@AboutScript(Phase3dWorkerDrainedSpec.SCRIPT)
@Tag("phase3")
class Phase3dWorkerDrainedSpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/33_drain_worker.sql";

    private static final String CLEARED = "resharding/33c_clear_removed_worker.sql";
    private static final String BACK = "resharding/33e_take_back_a_drain.sql";
    private static final String NOWHERE =
            "replication factor (1) cannot be greater than number of nodes with should_have_shards=true (0)";

    @Test
    @Order(1)
    @Lesson(question = "Can a node simply be removed?", statements = "remove_before_drain", notice = """
                    Not while it holds the only copy of a shard: Citus refuses to lose data. Drain it first, and then \
                    the same call succeeds.""")
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
            statements = {"drain", "shards_on_worker2", "should_have_shards"},
            notice = """
                    All shards move away, and shouldhaveshards becomes false. The mark stays: a drained node that is \
                    kept gets no shard again until it is set back.""")
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
            script = CLEARED,
            statements = {"show_shards", "copies_left", "allow_changes_to_shards", "drop_copies", "copies_now"},
            notice = """
                    Not by itself. Asked behind the back of the catalogs, it has no shard of a distributed table, but its \
                    copies of the reference tables are still there. They are dropped, and then its disk holds no shard. Its \
                    catalogs are as they were.""")
    void the_removed_worker_kept_its_reference_tables_and_holds_no_shard_once_they_are_dropped(
            Journey journey, Cluster cluster) {
        ScriptResult cleared = journey.results(CLEARED).get(0);

        Assertions.assertThat(cleared.rows("copies_left").column("table_name")).containsExactly("products", "regions");
        Assertions.assertThat(PhysicalShards.on(cluster.worker(2)).names())
                .as("shards on the disk of worker2")
                .isEmpty();
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Where did its shards go?",
            statements = {"remove", "active_workers"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    To the two that remain, colocated as before. worker2 is no longer a member.""")
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
    @Lesson(question = "Is a removed node switched off?", statements = "remove", notice = """
                    No. Citus forgot it, and its server goes on: repair it, upgrade it, or add it again.""")
    void its_server_still_runs(Cluster cluster) {
        assertThat(new Database(cluster.worker(2))
                        .rows("SELECT pg_is_in_recovery() AS standby, citus_version() <> '' AS citus"))
                .areExactly(new Rows(List.of("standby", "citus"), List.of(List.of("f", "t"))));
    }

    @Test
    @Order(6)
    @Lesson(question = "How far is it?", statements = "drain", notice = """
                    A drain counts its moves as a rebalance does: get_rebalance_progress() in another session.""")
    void the_progress_can_be_watched_while_it_runs(Journey journey) {
        Assertions.assertThat(journey.progressDuring(SCRIPT))
                .filteredOn(Progress::isUnderway)
                .as("moments at which moves were still to come")
                .isNotEmpty();
    }

    @Test
    @Order(7)
    @Lesson(
            question = "Does the application have to stop meanwhile?",
            notice = "No: not one error while every shard left the node.")
    void reads_and_writes_went_on_without_an_error(Journey journey) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(5, Operation.Kind.INSERT)
                .hasAtLeast(5, Operation.Kind.UPDATE)
                .hasAtLeast(5, Operation.Kind.READ)
                .sawNoErrors();
        Assertions.assertThat(journey.loadBeside(SCRIPT).operationsDuring("drain"))
                .as("operations that came to their end while shards moved")
                .isPositive();
    }

    @Test
    @Order(8)
    @Lesson(question = "Was anything lost?", notice = """
                    Neither a row that was there nor a write that was acknowledged during the drain.""")
    void the_drain_lost_no_data(Journey journey, Cluster cluster) {
        assertThat(journey.history()).lostNoAcknowledgedWrites(journey.survivingRows());
    }

    @Test
    @Order(9)
    @Lesson(
            question = "Does a removed worker turn an application away?",
            script = CLEARED,
            statements = {"nodes_it_believes_in", "shards_it_believes_to_hold", "write_through_it"},
            notice = """
                    No. Its own catalogs still count it among the nodes, and say that no shard lies on it: so it sends the \
                    write to the node that has the shard, and that node does it. An application that was forgotten there \
                    goes on writing, and nothing in an answer shows that the server has left.""")
    void the_removed_worker_still_takes_writes_and_passes_them_on(Journey journey) {
        ScriptResult cleared = journey.results(CLEARED).get(0);

        Assertions.assertThat(cleared.rows("nodes_it_believes_in").value(0, "itself"))
                .isEqualTo("1");
        Assertions.assertThat(cleared.rows("shards_it_believes_to_hold").single())
                .isEqualTo("0");
        Assertions.assertThat(cleared.rows("write_through_it").column("user_id"))
                .containsExactly("42");
    }

    @Test
    @Order(10)
    @Lesson(
            question = "What if every worker was drained?",
            script = BACK,
            statements = {
                "mark_worker1",
                "drain_the_last",
                "marks",
                "create_parcels",
                "distribute_nowhere",
                "take_back_worker1",
                "take_back_worker3",
                "marks_now",
                "distribute"
            },
            notice = """
                    The drain of the last is refused, but its mark stays, and no table finds a place. The messages do not \
                    name the way back: shouldhaveshards is set to true again, node by node.""")
    void the_marks_of_a_drain_are_taken_back(Journey journey) {
        ScriptResult script = journey.result(BACK);

        assertThat(script.statement("drain_the_last")).failedWith("XX000").withMessage(NOWHERE);
        Assertions.assertThat(script.rows("marks").column("shouldhaveshards")).containsExactly("f", "f");
        assertThat(script.statement("distribute_nowhere"))
                .failedWith("22023")
                .withMessage("replication_factor (1) exceeds number of worker nodes (0)");
        Assertions.assertThat(script.rows("marks_now").column("shouldhaveshards"))
                .containsExactly("t", "t");
        Assertions.assertThat(script.rows("nodes_with_parcels").single()).isEqualTo("2");
    }
}
