-- Choose the distribution column
--
-- Idea:   Choose by measuring: four copies of orders, each distributed by another column, user_id, region,
--         created_at and status.
-- Why:    The column decides how evenly rows are spread, and to change it later writes the whole table again. It
--         needs many distinct values, none of them dominant, and it must be in the queries.
-- Expect: user_id: every shard is used. region and status: most shards stay empty, because there are fewer
--         values than shards. created_at: the most even, and yet a query on one user has to ask all
--         shards.
-- Try:    Distribute by product_id, and run the queries of one user.
-- Nodes:  coordinator

-- name: copy_by_user
CREATE TABLE orders_by_user AS SELECT * FROM orders;

-- name: copy_by_region
CREATE TABLE orders_by_region AS SELECT * FROM orders;

-- name: copy_by_time
CREATE TABLE orders_by_time AS SELECT * FROM orders;

-- name: copy_by_status
CREATE TABLE orders_by_status AS SELECT * FROM orders;

-- name: distribute_by_user
SELECT create_distributed_table('orders_by_user', 'user_id', colocate_with => 'none');

-- name: distribute_by_region
SELECT create_distributed_table('orders_by_region', 'region', colocate_with => 'none');

-- name: distribute_by_time
SELECT create_distributed_table('orders_by_time', 'created_at', colocate_with => 'none');

-- name: distribute_by_status
SELECT create_distributed_table('orders_by_status', 'status', colocate_with => 'none');

-- name: distinct_values
SELECT count(DISTINCT user_id) AS user_id, count(DISTINCT region) AS region,
       count(DISTINCT created_at) AS created_at, count(DISTINCT status) AS status
FROM orders;

-- name: count_rows_of_every_shard
-- Each shard is asked, and the answers kept for the next two questions.
CREATE TEMPORARY TABLE shard_rows AS
SELECT 'user_id' AS shard_key, shardid, result::bigint AS row_count
FROM run_command_on_shards('orders_by_user', 'SELECT count(*) FROM %s')
UNION ALL SELECT 'region', shardid, result::bigint
FROM run_command_on_shards('orders_by_region', 'SELECT count(*) FROM %s')
UNION ALL SELECT 'created_at', shardid, result::bigint
FROM run_command_on_shards('orders_by_time', 'SELECT count(*) FROM %s')
UNION ALL SELECT 'status', shardid, result::bigint
FROM run_command_on_shards('orders_by_status', 'SELECT count(*) FROM %s');

-- name: rows_per_shard
-- The rows of every shard, largest first.
SELECT shard_key, shardid, row_count
FROM shard_rows
ORDER BY shard_key, row_count DESC, shardid;

-- name: balance
-- The two figures to compare designs by: the largest shard against the mean, and the shards in vain.
SELECT shard_key, count(*) AS shards, count(*) FILTER (WHERE row_count = 0) AS empty_shards,
       max(row_count) AS largest, round(max(row_count) / avg(row_count), 1) AS largest_to_mean
FROM shard_rows
GROUP BY shard_key
ORDER BY shard_key;

-- name: one_user_by_user
-- The same question asked of two designs: one task here,
-- explained
SELECT count(*) AS orders FROM orders_by_user WHERE user_id = 42;

-- name: one_user_by_time
-- and 32 here.
-- explained
SELECT count(*) AS orders FROM orders_by_time WHERE user_id = 42;

-- name: drop
DROP TABLE shard_rows, orders_by_user, orders_by_region, orders_by_time, orders_by_status;
