-- Rebalance while the application works
--
-- Idea:   A rebalance is a list of shard moves. Each copies a shard by logical replication while it is
--         read and written, waits until the copy has caught up, and blocks writes to the
--         shard while it switches. Colocated shards move together.
-- Why:    Name the strategy. By shard count makes the numbers even, by disk size (the default since
--         Citus 12.0) the bytes, to which 100 MB are added for each shard group.
-- Expect: A plan that moves ten of the 32 groups of colocated shards, by shard count; then 11, 11 and 10 shards of
--         each table on the workers. Reads and writes go on throughout.
-- Try:    SELECT * FROM get_rebalance_progress() in another session while this runs.
-- Nodes:  coordinator

-- name: plan_by_disk_size
-- What the default would do. Our shards are far smaller than the 100 MB that are added to each group
-- (citus.rebalancer_by_disk_size_base_cost), so all groups count nearly the same.
SELECT table_name::text, count(*) AS moves
FROM get_rebalance_table_shards_plan(rebalance_strategy => 'by_disk_size')
GROUP BY table_name
ORDER BY table_name::text;

-- name: plan_by_shard_count
-- What would move, table by table.
SELECT table_name::text, count(*) AS moves
FROM get_rebalance_table_shards_plan(rebalance_strategy => 'by_shard_count')
GROUP BY table_name
ORDER BY table_name::text;

-- name: may_run_side_by_side
-- Whether this version can move several groups of one colocation group at a time. Where it has the argument
-- (Citus 13.2 and later), both citus.max_background_task_executors and ..._per_node bound it; where it has not, the
-- moves of one colocation group go one by one, whatever these are set to.
SELECT 'parallel_transfer_colocated_shards' = ANY (proargnames) AS has_argument
FROM pg_proc WHERE proname = 'citus_rebalance_start';

-- name: start_rebalance
-- A background job: it goes on when this session ends. Each group of colocated shards is a task of it, and one task
-- copies the reference tables.
SELECT citus_rebalance_start(rebalance_strategy => 'by_shard_count') AS job_id;

-- name: wait_for_rebalance
SELECT citus_rebalance_wait();

-- name: job_state
SELECT state, job_type, details -> 'task_state_counts' AS tasks
FROM citus_rebalance_status();

-- name: drop_leftovers
-- The old copies of what moved are dropped in the background, within a while. This does it now.
CALL citus_cleanup_orphaned_resources();

-- name: shards_per_worker
SELECT nodename, nodeport, table_name::text, count(*) AS shards
FROM citus_shards
WHERE citus_table_type = 'distributed'
GROUP BY nodename, nodeport, table_name
ORDER BY nodename, nodeport, table_name::text;
