-- Rebalance while the application works
--
-- Idea:   A rebalance is a list of shard moves. Each copies a shard by logical replication while it is
--         read and written, waits until the copy has caught up, blocks writes for an instant, and
--         switches. Colocated shards move together.
-- Why:    Name the strategy. By shard count makes the numbers even, by disk size (the default since
--         Citus 11.1) the bytes, each shard group counted as at least 100 MB.
-- Expect: A plan of ten moves by shard count; then 11, 11 and 10 shards of each table on the workers.
--         Reads and writes go on throughout.
-- Try:    SELECT * FROM get_rebalance_progress() in another session while this runs.
-- Nodes:  coordinator

-- name: plan_by_disk_size
-- What the default would do. Our shards are far below the 100 MB, so it sees them as equal.
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

-- name: start_rebalance
-- A background job: it goes on when this session ends, and its moves run side by side where they can.
SELECT citus_rebalance_start(rebalance_strategy => 'by_shard_count') AS job_id;

-- name: wait_for_rebalance
SELECT citus_rebalance_wait();

-- name: job_state
SELECT state, job_type, details -> 'task_state_counts' AS tasks
FROM citus_rebalance_status();

-- name: shards_per_worker
SELECT nodename, nodeport, table_name::text, count(*) AS shards
FROM citus_shards
WHERE citus_table_type = 'distributed'
GROUP BY nodename, nodeport, table_name
ORDER BY nodename, nodeport, table_name::text;
