package shardingspec.spec.by_hand;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.ForeignTables;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.ByHand;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;
import shardingspec.junit.KeepsInvariants;
import shardingspec.lesson.AboutScript;
import shardingspec.lesson.Difference;
import shardingspec.lesson.Lesson;
import shardingspec.sql.Database;
import shardingspec.workload.Operation;

@DemoSpec(DemoStep.BY_HAND_MOVED)
@AboutScript(ByHand5PartitionMovedSpec.SCRIPT)
@Tag("by_hand")
class ByHand5PartitionMovedSpec implements KeepsInvariants {

    static final String SCRIPT = "by_hand/76_move_partition.sql";

    @Test
    @Order(1)
    @Lesson(
            question = "What does it take to use a third server?",
            statements = {
                "create_server_worker3",
                "log_in_to_worker3",
                "create_arrival",
                "import_tables",
                "begin_orders",
                "lock_orders",
                "copy_orders",
                "detach_orders",
                "attach_orders",
                "commit_orders",
                "partitions_per_server"
            },
            notice = """
                    This, and the same again for order_items, for one partition. Which partition goes where has to be \
                    worked out; nothing here rebalances.""",
            compares = Difference.MOVE)
    void partition_2_of_both_tables_is_on_the_third_server(Journey journey, Cluster cluster) {
        Assertions.assertThat(ForeignTables.read(cluster).on(cluster.worker(3)))
                .containsExactly("order_items_2", "orders_2");
        Assertions.assertThat(ByHand.serversAskedBy("SELECT count(*) FROM orders WHERE user_id = 42", cluster))
                .containsExactly("worker3");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "Can the application write meanwhile?",
            statements = {"lock_orders", "copy_orders", "waiting_writers"},
            notice = """
                    No: before the partitions were exchanged, a write of the application stood before the lock, which \
                    ends with the transaction. So that this can be shown, the lock was held after the copy until a write \
                    waited. It is on the whole table, since a foreign partition cannot be locked alone, so users of the \
                    other three partitions wait as well.""",
            compares = Difference.MOVE)
    void writes_wait_until_the_move_is_committed(Journey journey) {
        Assertions.assertThat(journey.result(SCRIPT).rows("waiting_writers").column("writers_wait"))
                .as("whether a write waited for the lock on by_hand.orders after copy_orders")
                .containsExactly("t");
    }

    @Test
    @Order(3)
    @Lesson(
            question = "How long did it have to wait, and did it lose anything?",
            notice = """
                    Nothing that was confirmed is lost, for the price of the wait. A run's report has the longest; it \
                    includes that the lock was held until a write waited, and the copy of the partition, which is made under \
                    the lock. Compare it with the rebalance of Phase 3.""",
            compares = Difference.MOVE)
    void every_acknowledged_write_survived_the_move(Journey journey, Cluster cluster) {
        assertThat(journey.historyDuring(SCRIPT))
                .hasAtLeast(10, Operation.Kind.INSERT)
                .sawNoErrors()
                .lostNoAcknowledgedWrites(ByHand.survivingRows(journey));
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Is the old place cleared?",
            script = "by_hand/77_drop_moved_partition.sql",
            statements = "drop_moved_tables",
            notice = """
                    Only because it was done there: dropping a foreign table leaves the table behind it.""")
    void the_old_partition_is_gone_from_its_server(Cluster cluster) {
        Assertions.assertThat(new Database(cluster.worker(1))
                        .rows("SELECT relname FROM pg_class WHERE relnamespace = 'by_hand'::regnamespace "
                                + "AND relkind = 'r' ORDER BY relname")
                        .column("relname"))
                .as("tables on worker1")
                .containsExactly("order_items_0", "orders_0", "payments_0");
    }
}
