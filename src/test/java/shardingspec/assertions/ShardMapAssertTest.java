package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.CitusTable;
import shardingspec.catalog.ClusterNode;
import shardingspec.catalog.Placement;
import shardingspec.catalog.ShardMap;
import shardingspec.catalog.TableKind;

/** The assertions on the state of a cluster hold where they should, and show the whole map where they do not. */
class ShardMapAssertTest {

    private static final ShardMap EMPTY = new ShardMap(List.of(), List.of(), List.of());

    private static final ShardMap MAP = new ShardMap(
            List.of(
                    new ClusterNode("coordinator", "coordinator:5432", 0, true, false),
                    new ClusterNode("worker1", "worker1:5432", 1, true, true),
                    new ClusterNode("worker2", "worker2:5432", 2, true, true),
                    new ClusterNode("worker3", "worker3:5432", 3, false, false)),
            List.of(
                    new CitusTable("orders", TableKind.DISTRIBUTED, "user_id", 1, 2),
                    new CitusTable("order_items", TableKind.DISTRIBUTED, "user_id", 1, 2),
                    new CitusTable("carts", TableKind.DISTRIBUTED, "user_id", 1, 2),
                    new CitusTable("products", TableKind.DISTRIBUTED, "id", 7, 2),
                    new CitusTable("regions", TableKind.REFERENCE, "<none>", 2, 1),
                    new CitusTable("users", TableKind.LOCAL, "<none>", 0, 1)),
            List.of(
                    low("orders", 1, "worker1"),
                    high("orders", 2, "worker2"),
                    low("order_items", 3, "worker1"),
                    high("order_items", 4, "worker2"),
                    low("carts", 5, "worker1"),
                    high("carts", 6, "worker1"),
                    low("products", 7, "worker1"),
                    high("products", 8, "worker2"),
                    everywhere("regions", "coordinator"),
                    everywhere("regions", "worker1"),
                    everywhere("regions", "worker2"),
                    everywhere("users", "coordinator")));

    @Test
    void active_workers() {
        assertThat(MAP).hasActiveWorkers("worker1", "worker2");

        assertFails(
                () -> assertThat(MAP).hasActiveWorkers("worker1", "worker2", "worker3"),
                "the active workers",
                "[worker1, worker2, worker3]",
                "[worker1, worker2]");
    }

    @Test
    void nodes() {
        assertThat(EMPTY).hasNoNodes();
        assertThat(MAP).hasNoNode("worker4");

        assertFails(() -> assertThat(MAP).hasNoNodes(), "the nodes", "[]", "[coordinator, worker1, worker2, worker3]");
        assertFails(() -> assertThat(MAP).hasNoNode("worker3"), "whether worker3 is a node", "false", "true");
    }

    @Test
    void tables() {
        assertThat(new ShardMap(MAP.nodes(), List.of(), List.of())).hasNoTables();

        assertFails(
                () -> assertThat(MAP).hasNoTables(),
                "the tables known to Citus",
                "[]",
                "[orders, order_items, carts, products, regions, users]");
    }

    @Test
    void nodes_that_may_hold_shards() {
        assertThat(MAP).mayHoldShards("worker1");

        assertFails(() -> assertThat(MAP).mayHoldShards("worker3"), "whether worker3 may hold shards", "true", "false");
        assertFails(() -> assertThat(MAP).mayHoldShards("worker4"), "whether worker4 may hold shards", "true", "false");
    }

    @Test
    void distribution() {
        assertThat(MAP).isDistributedBy("orders", "user_id");

        assertFails(
                () -> assertThat(MAP).isDistributedBy("orders", "id"),
                "the distribution column of orders",
                "id",
                "user_id");
        assertFails(
                () -> assertThat(MAP).isDistributedBy("regions", "code"),
                "the type of regions",
                "DISTRIBUTED",
                "REFERENCE");
    }

    @Test
    void reference_tables_of_a_node() {
        assertThat(MAP).hasReferenceTables("worker1", "regions").hasReferenceTables("worker3");

        assertFails(
                () -> assertThat(MAP).hasReferenceTables("worker1"),
                "the reference tables with a copy on worker1",
                "[]",
                "[regions]");
    }

    @Test
    void kinds_of_tables() {
        assertThat(MAP).isReferenceTable("regions").isLocalTable("users").isRegularTable("invoices");

        assertFails(() -> assertThat(MAP).isReferenceTable("orders"), "the type of orders", "REFERENCE", "DISTRIBUTED");
        assertFails(() -> assertThat(MAP).isLocalTable("invoices"), "the type of invoices", "LOCAL", "regular table");
        assertFails(() -> assertThat(MAP).isRegularTable("users"), "the type of users", "regular table", "LOCAL");
    }

    @Test
    void shard_counts() {
        assertThat(MAP).hasShardCount("orders", 2);

        assertFails(() -> assertThat(MAP).hasShardCount("orders", 32), "the shard count of orders", "32", "2");
        assertFails(() -> assertThat(MAP).hasShardCount("invoices", 32), "the shard count of invoices", "32", "0");
    }

    @Test
    void shards_per_worker() {
        assertThat(MAP).hasShardsPerWorker("orders", Map.of("worker1", 1, "worker2", 1));

        assertFails(
                () -> assertThat(MAP).hasShardsPerWorker("carts", Map.of("worker1", 1, "worker2", 1)),
                "the shards of carts per worker",
                "{worker1=1, worker2=1}",
                "{worker1=2, worker2=0}");
    }

    @Test
    void colocation() {
        assertThat(MAP).areColocated("orders", "order_items");

        assertFails(
                () -> assertThat(MAP).areColocated("orders", "products"), "the colocation group of products", "1", "7");
        assertFails(
                () -> assertThat(MAP).areColocated("orders", "carts"),
                "where the hash ranges of carts lie, compared with orders",
                "{-2147483648..-1=worker1, 0..2147483647=worker2}",
                "{-2147483648..-1=worker1, 0..2147483647=worker1}");
    }

    @Test
    void tables_without_shards_are_not_colocated() {
        assertFails(
                EMPTY,
                () -> assertThat(EMPTY).areColocated("orders", "order_items"),
                "the type of orders",
                "DISTRIBUTED",
                "regular table");
        assertFails(
                () -> assertThat(MAP).areColocated("orders", "invoices"),
                "the type of invoices",
                "DISTRIBUTED",
                "regular table");
    }

    @Test
    void placements() {
        assertThat(MAP).hasPlacementsOn("regions", "coordinator", "worker1", "worker2");

        assertFails(
                () -> assertThat(MAP).hasPlacementsOn("carts", "worker1"),
                "the nodes that hold carts",
                "[worker1]",
                "[worker1, worker1]");
    }

    @Test
    void where_a_table_lies() {
        assertThat(MAP).liesOnlyOn("carts", "worker1").liesOnlyOn("orders", "worker1", "worker2");

        assertFails(
                () -> assertThat(MAP).liesOnlyOn("orders", "worker1"),
                "the nodes that hold orders",
                "[worker1]",
                "[worker1, worker2]");
    }

    @Test
    void nodes_without_distributed_shards() {
        assertThat(MAP).holdsNoDistributedShards("worker3").holdsNoDistributedShards("coordinator");

        assertThatThrownBy(() -> assertThat(MAP).holdsNoDistributedShards("worker2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Expected the shards on worker2 to be", "orders", "order_items", "products")
                .hasMessageContaining(MAP.toString());
    }

    @Test
    void no_name_and_an_unknown_node_prove_nothing() {
        assertFails(() -> assertThat(MAP).hasPlacementsOn("orders"), "whether nodes are named", "true", "false");
        assertFails(() -> assertThat(MAP).liesOnlyOn("orders"), "whether nodes are named", "true", "false");
        assertFails(() -> assertThat(MAP).hasActiveWorkers(), "whether nodes are named", "true", "false");
        assertFails(() -> assertThat(MAP).hasReferenceTables("worker9"), "whether worker9 is a node", "true", "false");
        assertFails(
                () -> assertThat(MAP).holdsNoDistributedShards("worker9"),
                "whether worker9 is a node",
                "true",
                "false");
    }

    @Test
    void an_empty_map_proves_nothing() {
        ShardMap nothing = new ShardMap(List.of(), List.of(), List.of());

        assertFails(nothing, () -> assertThat(nothing).hasNoTables(), "whether there are nodes", "true", "false");
        assertFails(
                nothing, () -> assertThat(nothing).hasNoNode("worker1"), "whether there are nodes", "true", "false");
        assertFails(
                nothing,
                () -> assertThat(nothing).holdsNoDistributedShards("worker1"),
                "whether there are shards anywhere",
                "true",
                "false");
    }

    private static void assertFails(ThrowingCallable assertion, String what, String expected, String found) {
        assertFails(MAP, assertion, what, expected, found);
    }

    private static void assertFails(
            ShardMap map, ThrowingCallable assertion, String what, String expected, String found) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format(
                        "Expected %s to be%n  %s%nbut it is%n  %s%nThe cluster:%n%s", what, expected, found, map));
    }

    private static Placement low(String table, long shard, String node) {
        return new Placement(table, shard, node, "-2147483648", "-1", 8192);
    }

    private static Placement high(String table, long shard, String node) {
        return new Placement(table, shard, node, "0", "2147483647", 8192);
    }

    private static Placement everywhere(String table, String node) {
        return new Placement(table, 9, node, "", "", 8192);
    }
}
