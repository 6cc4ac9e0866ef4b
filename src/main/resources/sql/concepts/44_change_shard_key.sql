-- Change the distribution column later
--
-- Idea:   alter_distributed_table distributes a table anew, by another column. It makes a new table, copies
--         every row into new shards, and drops the old ones.
-- Why:    A wrong column is no dead end. But it is paid for: every row is written again, writes wait
--         meanwhile, and colocation with other tables is lost unless they are changed too.
-- Expect: The same rows, another column, other shards.
-- Try:    cascade_to_colocated => true, on orders.
-- Nodes:  coordinator

-- name: create_copy
CREATE TABLE orders_by_id AS SELECT id, user_id, region FROM orders;

-- name: distribute_copy
-- By id: an order, not a user, decides where a row lies.
SELECT create_distributed_table('orders_by_id', 'id', colocate_with => 'none');

-- name: key_before
SELECT t.distribution_column, t.shard_count, (SELECT count(*) FROM orders_by_id) AS rows
FROM citus_tables t WHERE t.table_name = 'orders_by_id'::regclass;

-- name: note_shards
CREATE TEMPORARY TABLE shards_before AS SELECT shardid FROM pg_dist_shard WHERE logicalrelid = 'orders_by_id'::regclass;

-- name: change_key
SELECT alter_distributed_table('orders_by_id', distribution_column => 'user_id');

-- name: key_after
SELECT t.distribution_column, t.shard_count, (SELECT count(*) FROM orders_by_id) AS rows
FROM citus_tables t WHERE t.table_name = 'orders_by_id'::regclass;

-- name: shards_kept
-- None of the shards is one of before.
SELECT count(*) AS shards, count(b.shardid) AS of_before
FROM pg_dist_shard s LEFT JOIN shards_before b USING (shardid)
WHERE s.logicalrelid = 'orders_by_id'::regclass;

-- name: drop
DROP TABLE orders_by_id, shards_before;
