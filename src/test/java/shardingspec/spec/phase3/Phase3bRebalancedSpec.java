package shardingspec.spec.phase3;

import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.companion.Progress;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.lesson.Picture;
import shardingspec.plan.PlanKind;
import shardingspec.sql.Rows;
import shardingspec.subject.Query;
import shardingspec.subject.demo.DemoQueries;
import shardingspec.workload.Operation;

@DemoSpec(DemoStep.REBALANCED)
@AboutScript(Phase3bRebalancedSpec.SCRIPT)
@Tag("phase3")
class Phase3bRebalancedSpec implements KeepsInvariants {

    static final String SCRIPT = "resharding/31_rebalance_shards.sql";

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order_items"})
    @Order(1)
    @Lesson(
            question = "How do shards get onto the new worker?",
            statements = {"start_rebalance", "shards_per_worker"},
            pictures = Picture.BEFORE_AND_AFTER,
            notice = """
                    11, 11 and 10: as even as 32 can be. What moved is outlined in yellow, its old place dashed; \
                    colocated shards moved together.""",
            compares = Difference.MOVE)
    void by_shard_count_the_shards_are_spread_11_11_10(String table, Journey journey) {
        assertThat(journey.map())
                .hasShardCount(table, 32)
                .hasShardsPerWorker(table, Map.of("worker1", 11, "worker2", 11, "worker3", 10));
    }

    @Test
    @Order(2)
    @Lesson(question = "Is colocation kept during a rebalance?", statements = "shards_per_worker", notice = """
                    Yes: the unit of a move is a group of colocated shards, never one of them alone. The reference \
                    tables came along, as the shards are joined with them.""")
    void colocated_shards_moved_together(Journey journey) {
        assertThat(journey.map())
                .areColocated("orders", "order_items")
                .hasReferenceTables("worker3", "products", "regions");
    }

    @Test
    @Order(3)
    @Lesson(question = "Can I see what would move, before it moves?", statements = "plan_by_shard_count", notice = """
                    The plan is a query: ten groups of shards would move, and nothing has moved yet.""")
    void by_shard_count_ten_shards_of_each_table_were_planned_to_move(Journey journey) {
        Rows plan = journey.result(SCRIPT).rows("plan_by_shard_count");

        Assertions.assertThat(plan.column("table_name")).containsExactly("order_items", "orders");
        Assertions.assertThat(plan.column("moves")).containsOnly("10");
    }

    @Test
    @Order(4)
    @Lesson(question = "Which strategy should I choose?", statements = "plan_by_disk_size", notice = """
                    By disk size is the default and here comes to the same: as 100 MB are added to the size of each group, \
                    small groups count as nearly equal. Name the strategy: what is best depends on whether bytes or numbers \
                    weigh more.""")
    void by_disk_size_small_shards_count_as_equal_and_as_many_would_move(Journey journey) {
        Rows plan = journey.result(SCRIPT).rows("plan_by_disk_size");

        Assertions.assertThat(plan.column("table_name")).containsExactly("order_items", "orders");
        Assertions.assertThat(plan.column("moves")).containsOnly("10");
    }

    @Test
    @Order(5)
    @Lesson(
            question = "How far is it?",
            statements = {"start_rebalance", "wait_for_rebalance", "job_state"},
            notice = """
                    A rebalance runs in the background and its state is a query too: eleven tasks, ten moves and one \
                    that copies the reference tables. The console of this run showed the percentage while it went on.""")
    void the_progress_can_be_watched_while_it_runs(Journey journey) {
        Assertions.assertThat(journey.progressDuring(SCRIPT))
                .filteredOn(Progress::isUnderway)
                .as("moments at which moves were still to come")
                .isNotEmpty()
                .extracting(Progress::done)
                .isSorted();
    }

    @Test
    @Order(6)
    @Lesson(question = "Does the application have to stop meanwhile?", notice = """
                    Not one error while shards moved under it. Citus blocks writes to a shard while it is switched: a run's \
                    report has the longest wait meanwhile, beside the longest just before.""", compares = Difference.MOVE)
    void reads_and_writes_went_on_without_an_error(Journey journey) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(5, Operation.Kind.INSERT)
                .hasAtLeast(5, Operation.Kind.UPDATE)
                .hasAtLeast(5, Operation.Kind.READ)
                .sawNoErrors();
        Assertions.assertThat(journey.loadBeside(SCRIPT).operationsDuring("wait_for_rebalance"))
                .as("operations that came to their end while shards moved")
                .isPositive();
    }

    @Test
    @Order(7)
    @Lesson(question = "Was anything lost that the server had confirmed?", notice = """
                    Every write that was acknowledged during the move is there afterwards, as it was last written.""", compares = Difference.MOVE)
    void no_acknowledged_write_was_lost(Journey journey, Cluster cluster) {
        assertThat(journey.history()).lostNoAcknowledgedWrites(journey.survivingRows());
    }

    @Test
    @Order(9)
    @Lesson(question = "Do three workers answer sooner than two?", pictures = Picture.COMPARISON, notice = """
                    The comparison has the times of this run. Where the three workers share one machine's processors, more of \
                    them are no more power: what it shows then is the price of asking.""")
    void every_query_is_still_planned_by_Citus(Journey journey) {
        for (Query query : DemoQueries.all()) {
            Assertions.assertThat(journey.explain(query).kind())
                    .as(query.name())
                    .isNotEqualTo(PlanKind.REGULAR);
        }
    }

    @Test
    @Order(10)
    @Lesson(
            question = "Does the new worker carry its share?",
            script = "queries/21_cross_shard_query.sql",
            statements = "expensive_orders",
            notice = "The same 32 tasks, now on three workers.")
    void a_query_on_all_users_now_runs_on_three_workers(Journey journey, Cluster cluster) {
        assertThat(journey.explain(DemoQueries.named("expensive_orders")))
                .fansOutToAllShards(32, cluster.worker(1), cluster.worker(2), cluster.worker(3));
    }
}
