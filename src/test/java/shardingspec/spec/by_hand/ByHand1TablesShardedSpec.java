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
import shardingspec.node.Node;
import shardingspec.settings.SeedSettings;
import shardingspec.sql.Database;

@DemoSpec(DemoStep.BY_HAND_SHARDED)
@AboutScript("by_hand/71_shard_by_hand.sql")
@Tag("by_hand")
class ByHand1TablesShardedSpec implements KeepsInvariants {

    @Test
    @Order(1)
    @Lesson(
            question = "Can PostgreSQL shard a table without Citus?",
            statements = {
                "create_extension",
                "create_server_worker1",
                "log_in_to_worker1",
                "create_orders",
                "create_orders_0",
                "create_orders_1"
            },
            notice = """
                    It can: hash partitions say which part a row belongs to, foreign tables say on which server the part \
                    lies. One statement a partition and table, and one or two a server; shown here are the first of each \
                    kind.""",
            compares = Difference.CUT)
    void two_partitions_of_each_table_are_on_either_worker(Journey journey, Cluster cluster) {
        Assertions.assertThat(ForeignTables.read(cluster).on(cluster.worker(1)))
                .containsExactly("order_items_0", "order_items_2", "orders_0", "orders_2");
        Assertions.assertThat(ForeignTables.read(cluster).on(cluster.worker(2)))
                .containsExactly("order_items_1", "order_items_3", "orders_1", "orders_3");
    }

    @Test
    @Order(2)
    @Lesson(
            question = "What is behind a foreign table?",
            script = "by_hand/70_create_partition.sql",
            statements = {"create_schema", "create_orders_partition"},
            notice = """
                    An ordinary table that was made on the worker beforehand, once for each partition. Shown is \
                    partition 3 on worker2, where partition 1 was there already.""")
    void the_rows_lie_in_ordinary_tables_on_the_workers(Cluster cluster, SeedSettings seed) {
        long orders = rows(cluster.worker(1), "orders_0")
                + rows(cluster.worker(1), "orders_2")
                + rows(cluster.worker(2), "orders_1")
                + rows(cluster.worker(2), "orders_3");

        Assertions.assertThat(orders).isEqualTo(seed.orders());
    }

    @Test
    @Order(3)
    @Lesson(
            question = "Did every row find its server?",
            statements = {"copy_orders", "rows_per_partition"},
            notice = """
                    Seen through the coordinator, the tables by hand hold the rows of Phase 1 to the last bit. This \
                    query is the only map of the shards that there is.""")
    void the_tables_by_hand_hold_the_rows_of_phase_1(Journey journey) {
        assertThat(ByHand.contents(journey.cluster(), journey.subject())).holdsTheSameRowsAs(journey.oracleContents());
    }

    @Test
    @Order(4)
    @Lesson(
            question = "Does the planner know how much there is?",
            script = "by_hand/72_analyze_partitions.sql",
            statements = {"analyze", "estimated_rows"},
            notice = """
                    Only once they are analyzed: the partitions on their workers, and the foreign tables on the \
                    coordinator, which autovacuum passes by.""")
    void the_workers_can_tell_the_coordinator_what_a_query_would_cost(Cluster cluster) {
        for (Node worker : cluster.workers().subList(0, 2)) {
            Assertions.assertThat(new Database(worker)
                            .rows(
                                    "SELECT reltuples > 0 AS analyzed FROM pg_class WHERE relnamespace = 'by_hand'::regnamespace "
                                            + "AND relkind = 'r'")
                            .column("analyzed"))
                    .hasSize(4)
                    .containsOnly("t");
        }
    }

    private static long rows(Node worker, String table) {
        return Long.parseLong(new Database(worker).value("SELECT count(*) FROM by_hand." + table));
    }
}
