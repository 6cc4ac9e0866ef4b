package shardingspec.journey.demo;

import static shardingspec.journey.Action.attempt;
import static shardingspec.journey.Action.run;
import static shardingspec.journey.demo.DemoPhases.BY_HAND;
import static shardingspec.journey.demo.DemoPhases.DISTRIBUTED;
import static shardingspec.journey.demo.DemoPhases.REGULAR;
import static shardingspec.journey.demo.DemoPhases.RESHARDED;

import java.util.List;
import java.util.Set;
import shardingspec.cluster.Need;
import shardingspec.journey.Action;
import shardingspec.journey.Itinerary;
import shardingspec.journey.Step;
import shardingspec.journey.Target;
import shardingspec.journey.companion.HeldUntilWriteWaits;
import shardingspec.journey.companion.Load;
import shardingspec.journey.companion.LockWait;
import shardingspec.journey.companion.OtherSession;
import shardingspec.journey.companion.WatchedProgress;
import shardingspec.lesson.Phase;

/** The demo's journey, step by step, in order. */
public enum DemoStep implements Step {
    REGULAR_TABLES(
            REGULAR,
            "Create ordinary tables and fill them",
            run("setup/00_create_base_table.sql").on(Target.COORDINATOR_AND_ORACLE),
            run("setup/01_initial_seed_data.sql").on(Target.COORDINATOR_AND_ORACLE),
            run("setup/02_add_keys_and_indexes.sql").on(Target.COORDINATOR_AND_ORACLE),
            new Action.RememberBaseline()),

    BY_HAND_SHARDED(
            BY_HAND,
            "Shard orders over two servers with postgres_fdw",
            ByHand.createPartitions(
                    run("by_hand/71_shard_by_hand.sql"),
                    run("by_hand/72_analyze_partitions.sql").on(Target.WORKER_1),
                    run("by_hand/72_analyze_partitions.sql").on(Target.WORKER_2))),

    BY_HAND_QUERIED(BY_HAND, "Query one server, or both", run("by_hand/73_query_by_hand.sql")),

    BY_HAND_KEYS_LOST(BY_HAND, "Find out which keys still hold", run("by_hand/74_lose_keys.sql")),

    BY_HAND_COMMITTED(
            BY_HAND,
            "Commit on two servers, and fail on one",
            run("by_hand/75_create_payments_partition.sql").on(Target.WORKER_1).with("partition", "0"),
            run("by_hand/75_create_payments_partition.sql").on(Target.WORKER_2).with("partition", "1"),
            run("by_hand/75a_commit_on_two_servers.sql")),

    BY_HAND_MOVED(
            BY_HAND,
            "Move a partition to a third server while the application works",
            ByHand.createPartition(Target.WORKER_3, ByHand.MOVED_PARTITION),
            run("by_hand/76_move_partition.sql")
                    .beside(Load.in(ByHand.SCHEMA), new HeldUntilWriteWaits("copy_orders", ByHand.SCHEMA + ".orders")),
            run("by_hand/77_drop_moved_partition.sql").on(Target.WORKER_1)),

    BY_HAND_REMOVED(
            BY_HAND,
            "Remove what was made by hand",
            run("by_hand/78_remove_by_hand.sql"),
            run("by_hand/79_drop_partitions.sql").on(Target.WORKERS)),

    CITUS_ENABLED(
            DISTRIBUTED,
            "Enable Citus on every node",
            run("sharding/10_enable_citus.sql"),
            attempt(DemoAttempts.WORKERS_WITHOUT_EXTENSION, "sharding/11_add_workers.sql"),
            run("sharding/10_enable_citus.sql").on(Target.WORKERS),
            attempt(DemoAttempts.NODES_WITHOUT_PASSWORD, "sharding/11_add_workers.sql"),
            run("sharding/10a_share_node_credentials.sql").on(Target.EVERY_NODE)),

    WORKERS_ADDED(DISTRIBUTED, "Register the coordinator and two workers", run("sharding/11_add_workers.sql")),

    TABLES_DISTRIBUTED(
            DISTRIBUTED,
            "Distribute orders and order_items, replicate regions",
            run("sharding/12_distribute_table.sql"),
            run("sharding/13_create_reference_table.sql"),
            run("sharding/14_verify_distribution.sql"),
            run("queries/24_distribution_stats.sql")),

    QUERIES_EXPLAINED(DISTRIBUTED, "Read distributed plans", Use.SHOWS, run("queries/23_explain_analyze.sql")),

    TRANSACTION_COMMITTED(
            DISTRIBUTED,
            "Write to many shards in one transaction",
            run("queries/25_distributed_transaction.sql").on(Target.COORDINATOR_AND_ORACLE),
            run("queries/26_fail_at_commit.sql")),

    PRODUCT_JOIN_CURED(DISTRIBUTED, "Cure the join on another column", run("sharding/15_cure_product_join.sql")),

    SHARDS_AND_PARTITIONS_COMPARED(
            DISTRIBUTED, "Tell partitioning from sharding", Use.SHOWS, run("concepts/40_partition_and_shard.sql")),

    SHARD_KEYS_COMPARED(
            DISTRIBUTED, "Choose the distribution column", Use.SHOWS, run("concepts/41_choose_shard_key.sql")),

    SHARD_COUNTS_COMPARED(
            DISTRIBUTED,
            "Set the number of shards and of copies",
            Use.SHOWS,
            run("concepts/42_shard_count_and_replication.sql")),

    CLUSTER_WATCHED(
            DISTRIBUTED,
            "Watch the cluster, its locks and its connections",
            Use.SHOWS,
            run("monitoring/50_watch_the_cluster.sql"),
            run("monitoring/51_find_lock_waits.sql")
                    .beside(new LockWait(
                            "UPDATE orders SET status = 'paid' WHERE user_id = 42 AND id = 1",
                            "UPDATE orders SET status = 'shipped' WHERE user_id = 42 AND id = 1")),
            run("tuning/60_limit_connections.sql")),

    DISTRIBUTION_REVISITED(
            DISTRIBUTED,
            "Colocate by accident, change a key, wait for a copy",
            Use.SHOWS,
            run("concepts/43_colocate_by_accident.sql"),
            run("concepts/44_change_shard_key.sql"),
            run("concepts/45_wait_while_distributing.sql")
                    .beside(new OtherSession(
                            "distribute",
                            "commit",
                            "public.parcels",
                            "SELECT count(*) FROM parcels",
                            "INSERT INTO parcels VALUES (1001, 1001)"))),

    WORKER_ADDED(
            RESHARDED,
            "Add a third worker",
            run("resharding/30_add_worker_node.sql").beside(Load.onTheSubject())),

    REBALANCED(
            RESHARDED,
            "Rebalance while the application works",
            run("resharding/31_rebalance_shards.sql").beside(Load.onTheSubject(), new WatchedProgress())),

    TENANT_ISOLATED(
            RESHARDED,
            "Give the hot tenant a shard of its own",
            run("resharding/32_isolate_tenant.sql").beside(Load.onTheSubject())),

    WORKER_DRAINED(
            RESHARDED,
            "Drain a worker and take it out",
            run("resharding/33_drain_worker.sql").beside(Load.onTheSubject(), new WatchedProgress()),
            run("resharding/33c_clear_removed_worker.sql").on(Target.WORKER_2),
            run("resharding/33e_take_back_a_drain.sql")),

    NODE_LEFT_TOO_EARLY(
            RESHARDED,
            "Remove a node before its last leftover is gone",
            run("resharding/33b_leave_too_early.sql"),
            run("resharding/33c_clear_removed_worker.sql").on(Target.WORKER_2)),

    WORKER_RETURNED(
            RESHARDED,
            "Let the worker return",
            run("resharding/33a_return_worker.sql").beside(Load.onTheSubject())),

    UNDISTRIBUTED(
            DemoPhases.UNDISTRIBUTED,
            "Bring the tables back, and clear the workers",
            run("resharding/33d_create_vouchers.sql"),
            run("resharding/34_undistribute_table.sql"),
            run("resharding/34a_clear_workers.sql").on(Target.WORKERS)),

    WORKERS_STOPPED(
            DemoPhases.UNDISTRIBUTED,
            "Remove the workers and stop them",
            run("resharding/35_remove_workers.sql"),
            new Action.StopServers(Target.WORKERS)),

    CITUS_DROPPED(DemoPhases.UNDISTRIBUTED, "Drop the extension", run("resharding/36_drop_citus.sql"));

    /** What later steps have of a step. */
    private enum Use {
        BUILDS,
        /** It shows something and leaves the cluster as it was. */
        SHOWS
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable values
    private final Phase phase;

    private final String title;
    private final Use use;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list of values
    private final List<Action> actions;

    DemoStep(Phase phase, String title, Action... actions) {
        this(phase, title, List.of(actions));
    }

    DemoStep(Phase phase, String title, List<Action> actions) {
        this(phase, title, Use.BUILDS, actions);
    }

    DemoStep(Phase phase, String title, Use use, Action... actions) {
        this(phase, title, use, List.of(actions));
    }

    DemoStep(Phase phase, String title, Use use, List<Action> actions) {
        this.phase = phase;
        this.title = title;
        this.use = use;
        this.actions = actions;
    }

    /** All of them. */
    public static Itinerary itinerary() {
        return Itinerary.of(values());
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Set<Need> needs() {
        return this == CLUSTER_WATCHED ? Set.of(Need.PRELOADED_STATEMENTS) : Set.of();
    }

    @Override
    public boolean isBuiltUpon() {
        return use == Use.BUILDS;
    }
}
