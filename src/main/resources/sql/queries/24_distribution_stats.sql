-- Measure the distribution
--
-- Idea:   citus_shards knows where each shard lies and how large it is; run_command_on_shards asks
--         the shards themselves.
-- Why:    A cluster is as full as its fullest node and a node as hot as its hottest shard. Both are
--         invisible from the application.
-- Expect: Equal numbers of shards, unequal numbers of rows: the hash spreads users evenly, and users
--         are not of one size.
-- Try:    Replace the last query's table by order_items.
-- Nodes:  coordinator

-- name: shards_per_node
SELECT nodename, nodeport, count(*) AS shards, pg_size_pretty(sum(shard_size)) AS total_size
FROM citus_shards
WHERE citus_table_type = 'distributed'
GROUP BY nodename, nodeport
ORDER BY nodename, nodeport;

-- name: table_sizes
SELECT table_name::text, citus_table_type, distribution_column, colocation_id, table_size, shard_count
FROM citus_tables
ORDER BY table_name::text;

-- name: rows_per_shard
-- The real row counts, asked of every shard. The shard tables exist on the workers only, so
-- "SELECT count(*) FROM orders_102008" on the coordinator would fail.
SELECT shardid, success, result::bigint AS row_count
FROM run_command_on_shards('orders', 'SELECT count(*) FROM %s')
ORDER BY row_count DESC, shardid;
