package shardingspec.journey;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The journey, step by step, in order. A step changes the cluster; the specs that name it say what must then be true.
 */
public enum Step {
    REGULAR_TABLES(Phase.REGULAR, "Create ordinary tables and fill them", stage -> {
        stage.runAlsoOnOracle("setup/00_create_base_table.sql");
        stage.runAlsoOnOracle("setup/01_initial_seed_data.sql");
        stage.rememberBaseline();
    }),

    BY_HAND_SHARDED(Phase.BY_HAND, "Shard orders over two servers with postgres_fdw", stage -> {
        ByHand.createPartitions(stage);
        stage.run("by_hand/71_shard_by_hand.sql");
        stage.runOn(stage.cluster().worker(1), "by_hand/72_analyze_partitions.sql");
        stage.runOn(stage.cluster().worker(2), "by_hand/72_analyze_partitions.sql");
    }),

    BY_HAND_QUERIED(Phase.BY_HAND, "Query one server, or both", stage -> stage.run("by_hand/73_query_by_hand.sql")),

    BY_HAND_KEYS_LOST(Phase.BY_HAND, "Find out which keys still hold", stage -> stage.run("by_hand/74_lose_keys.sql")),

    BY_HAND_COMMITTED(Phase.BY_HAND, "Commit on two servers, and fail on one", stage -> {
        String payments = "by_hand/75_create_payments_partition.sql";
        stage.runOn(stage.cluster().worker(1), payments, Map.of("partition", "0"));
        stage.runOn(stage.cluster().worker(2), payments, Map.of("partition", "1"));
        stage.run("by_hand/75a_commit_on_two_servers.sql");
    }),

    BY_HAND_MOVED(Phase.BY_HAND, "Move a partition to a third server while the application works", stage -> {
        ByHand.createPartition(stage, stage.cluster().worker(3), ByHand.MOVED_PARTITION);
        stage.runUnderLoadByHand("by_hand/76_move_partition.sql", "copy_orders");
        stage.runOn(stage.cluster().worker(1), "by_hand/77_drop_moved_partition.sql");
    }),

    BY_HAND_REMOVED(Phase.BY_HAND, "Remove what was made by hand", stage -> {
        stage.run("by_hand/78_remove_by_hand.sql");
        stage.cluster().workers().forEach(worker -> stage.runOn(worker, "by_hand/79_drop_partitions.sql"));
    }),

    CITUS_ENABLED(Phase.DISTRIBUTED, "Enable Citus on every node", stage -> {
        stage.run("sharding/10_enable_citus.sql");
        stage.attempt(Attempt.WORKERS_WITHOUT_EXTENSION, "sharding/11_add_workers.sql");
        stage.cluster().workers().forEach(worker -> stage.runOn(worker, "sharding/10_enable_citus.sql"));
        stage.attempt(Attempt.NODES_WITHOUT_PASSWORD, "sharding/11_add_workers.sql");
        stage.cluster().nodes().forEach(node -> stage.runOn(node, "sharding/10a_share_node_credentials.sql"));
    }),

    WORKERS_ADDED(
            Phase.DISTRIBUTED,
            "Register the coordinator and two workers",
            stage -> stage.run("sharding/11_add_workers.sql")),

    TABLES_DISTRIBUTED(Phase.DISTRIBUTED, "Distribute orders and order_items, replicate regions", stage -> {
        stage.run("sharding/12_distribute_table.sql");
        stage.run("sharding/13_create_reference_table.sql");
        stage.run("sharding/14_verify_distribution.sql");
        stage.run("queries/24_distribution_stats.sql");
    }),

    QUERIES_EXPLAINED(
            Phase.DISTRIBUTED, "Read distributed plans", stage -> stage.run("queries/23_explain_analyze.sql")),

    TRANSACTION_COMMITTED(Phase.DISTRIBUTED, "Write to many shards in one transaction", stage -> {
        stage.runAlsoOnOracle("queries/25_distributed_transaction.sql");
        stage.run("queries/26_fail_at_commit.sql");
    }),

    PRODUCT_JOIN_CURED(
            Phase.DISTRIBUTED,
            "Cure the join on another column",
            stage -> stage.run("sharding/15_cure_product_join.sql")),

    SHARDS_AND_PARTITIONS_COMPARED(
            Phase.DISTRIBUTED,
            "Tell partitioning from sharding",
            stage -> stage.run("concepts/40_partition_and_shard.sql")),

    SHARD_KEYS_COMPARED(
            Phase.DISTRIBUTED,
            "Choose the distribution column",
            stage -> stage.run("concepts/41_choose_shard_key.sql")),

    SHARD_COUNTS_COMPARED(
            Phase.DISTRIBUTED,
            "Set the number of shards and of copies",
            stage -> stage.run("concepts/42_shard_count_and_replication.sql")),

    CLUSTER_WATCHED(Phase.DISTRIBUTED, "Watch the cluster, its locks and its connections", stage -> {
        stage.run("monitoring/50_watch_the_cluster.sql");
        stage.runDuringLockWait("monitoring/51_find_lock_waits.sql");
        stage.run("tuning/60_limit_connections.sql");
    }),

    WORKER_ADDED(Phase.RESHARDED, "Add a third worker", stage -> stage.run("resharding/30_add_worker_node.sql")),

    REBALANCED(
            Phase.RESHARDED,
            "Rebalance while the application works",
            stage -> stage.runUnderLoad("resharding/31_rebalance_shards.sql")),

    TENANT_ISOLATED(
            Phase.RESHARDED,
            "Give the hot tenant a shard of its own",
            stage -> stage.runUnderLoad("resharding/32_isolate_tenant.sql")),

    WORKER_DRAINED(
            Phase.RESHARDED,
            "Drain a worker and take it out",
            stage -> stage.runUnderLoad("resharding/33_drain_worker.sql")),

    WORKER_RETURNED(
            Phase.RESHARDED, "Let the worker return", stage -> stage.runUnderLoad("resharding/33a_return_worker.sql")),

    UNDISTRIBUTED(
            Phase.UNDISTRIBUTED, "Bring the tables back", stage -> stage.run("resharding/34_undistribute_table.sql")),

    WORKERS_STOPPED(Phase.UNDISTRIBUTED, "Remove the workers and stop them", stage -> {
        stage.run("resharding/35_remove_workers.sql");
        stage.stopWorkers();
    }),

    CITUS_DROPPED(Phase.UNDISTRIBUTED, "Drop the extension", stage -> stage.run("resharding/36_drop_citus.sql"));

    private final Phase phase;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // the actions are lambdas without state
    private final Consumer<Stage> action;

    Step(Phase phase, String title, Consumer<Stage> action) {
        this.phase = phase;
        this.title = title;
        this.action = action;
    }

    public Phase phase() {
        return phase;
    }

    public String title() {
        return title;
    }

    /** Whether it takes servers that carry Citus to come this far: this step needs it, or one before. */
    public boolean needsCitus() {
        return Arrays.stream(values()).anyMatch(step -> step.compareTo(this) <= 0 && step.phase.needsCitus());
    }

    void take(Stage stage) {
        action.accept(stage);
    }
}
