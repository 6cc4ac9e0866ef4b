package shardingspec.ledger;

import java.util.Arrays;
import java.util.List;

/** What is done to a cluster or a table while an application works: where in the scripts, and what is to be expected of it. */
public enum Change {
    MOVE_BY_HAND(
            "Move a partition by hand (postgres_fdw)",
            "by_hand/76_move_partition.sql",
            "begin_orders",
            "commit_order_items",
            "all writes wait while the rows are copied",
            Copies.NONE),
    CREATE_EXTENSION(
            "CREATE EXTENSION citus",
            "ledger/80a_create_extension.sql",
            "create_extension",
            "create_extension",
            "reads and writes go on",
            Copies.NONE),
    CREATE_REFERENCE_TABLE(
            "create_reference_table",
            "ledger/81_make_reference_tables.sql",
            "replicate_orders",
            "commit",
            "writes to the table wait until the transaction ends",
            Copies.ROWS),
    CREATE_DISTRIBUTED_TABLE(
            "create_distributed_table",
            "ledger/82_distribute.sql",
            "distribute_orders",
            "commit",
            "writes to the table wait until the transaction ends",
            Copies.ROWS),
    CREATE_DISTRIBUTED_TABLE_CONCURRENTLY(
            "create_distributed_table_concurrently",
            "ledger/88_distribute_concurrently.sql",
            "distribute_orders",
            "distribute_order_items",
            "writes wait while it switches over, and an UPDATE that waited may change no row",
            Copies.ROWS),
    CREATE_INDEX(
            "CREATE INDEX",
            "ledger/83_create_index.sql",
            "create_index",
            "commit",
            "writes to the table wait until the transaction ends",
            Copies.NONE),
    CREATE_INDEX_CONCURRENTLY(
            "CREATE INDEX CONCURRENTLY",
            "ledger/83a_create_index_concurrently.sql",
            "create_index_concurrently",
            "create_index_concurrently",
            "writes go on",
            Copies.NONE),
    ADD_COLUMN(
            "ALTER TABLE … ADD COLUMN",
            "ledger/83b_add_column.sql",
            "add_column",
            "add_column",
            "reads and writes wait for a moment",
            Copies.NONE),
    ADD_NODE(
            "citus_add_node",
            "resharding/30_add_worker_node.sql",
            "add_worker3",
            "add_worker3",
            "no row moves",
            Copies.NONE),
    REBALANCE_IN_BACKGROUND(
            "Rebalance in the background, online",
            "resharding/31_rebalance_shards.sql",
            "start_rebalance",
            "wait_for_rebalance",
            "writes to a shard wait while it switches over",
            Copies.ROWS),
    REBALANCE_ONLINE(
            "rebalance_table_shards, online",
            "ledger/84a_rebalance_online.sql",
            "rebalance_online",
            "rebalance_online",
            "writes to a shard wait while it switches over",
            Copies.ROWS),
    REBALANCE_WITH_WRITES_BLOCKED(
            "rebalance_table_shards, block_writes",
            "ledger/84b_rebalance_with_writes_blocked.sql",
            "rebalance_with_writes_blocked",
            "rebalance_with_writes_blocked",
            "writes to a shard wait while it is copied",
            Copies.ROWS),
    MOVE_ONE(
            "citus_move_shard_placement, online",
            "ledger/84_move_one.sql",
            "move_one",
            "move_one",
            "writes to the shard wait while it switches over",
            Copies.ROWS),
    ISOLATE_TENANT(
            "isolate_tenant_to_new_shard, block_writes",
            "resharding/32_isolate_tenant.sql",
            "isolate_with_colocated_tables",
            "isolate_with_colocated_tables",
            "writes to the one shard wait while it is cut",
            Copies.ROWS),
    DRAIN(
            "citus_drain_node, online",
            "resharding/33_drain_worker.sql",
            "drain",
            "drain",
            "writes to a shard wait while it switches over",
            Copies.ROWS),
    REMOVE_NODE("citus_remove_node", "resharding/33_drain_worker.sql", "remove", "remove", "no row moves", Copies.NONE),
    RETURN_NODE(
            "Let a node return, with one move",
            "resharding/33a_return_worker.sql",
            "add_worker2",
            "move_one_shard_there",
            "writes to the shard wait while it switches over",
            Copies.ROWS),
    RESTART_WORKER(
            "Restart a worker",
            "ledger/85_restart_worker.sql",
            "restart",
            "restart",
            "operations on its shards fail or wait",
            Copies.NONE),
    RESTART_COORDINATOR(
            "Restart the coordinator",
            "ledger/86_restart_coordinator.sql",
            "restart",
            "restart",
            "every operation fails or waits",
            Copies.NONE),
    UNDISTRIBUTE(
            "undistribute_table",
            "ledger/87_undistribute.sql",
            "undistribute_orders",
            "commit",
            "reads and writes wait until the transaction ends",
            Copies.ROWS);

    /** Whether rows get another place. */
    private enum Copies {
        ROWS,
        NONE
    }

    private final String title;
    private final String script;
    private final String first;
    private final String last;
    private final String expected;
    private final Copies copies;

    /**
     * @param first statement that it consists of
     * @param last of them
     */
    Change(String title, String script, String first, String last, String expected, Copies copies) {
        this.title = title;
        this.script = script;
        this.first = first;
        this.last = last;
        this.expected = expected;
        this.copies = copies;
    }

    /**
     * All of them, but for restarts where servers may not be touched.
     *
     * @param controlsServers whether the journey may stop and start servers
     */
    public static List<Change> possible(boolean controlsServers) {
        return Arrays.stream(values())
                .filter(change -> controlsServers || (change != RESTART_WORKER && change != RESTART_COORDINATOR))
                .toList();
    }

    /** As a row of a table names it. */
    public String title() {
        return title;
    }

    public String script() {
        return script;
    }

    /** Whether it copies rows of Citus tables to another place. */
    public boolean movesRows() {
        return copies == Copies.ROWS;
    }

    String first() {
        return first;
    }

    String last() {
        return last;
    }

    /** What an application is to expect of it. */
    public String expected() {
        return expected;
    }
}
