-- Change the distribution column later
--
-- Idea:   alter_distributed_table distributes a table again, by another column. It creates a new table, copies
--         every row into new shards, and drops the old ones.
-- Why:    A wrong column can be changed, at a price: every row is written again, under locks that hold up writes and
--         in the end reads too, and joins by the old column are lost. The metadata do not show that: the table stays
--         in its colocation group, beside tables with which it can no longer be joined.
-- Expect: The same rows, another column, other shards, the same colocation group. A join by the old column, which was
--         pushed down before, is refused afterwards; a join by the new one works once colocate_with names the table
--         that it is joined with.
-- Try:    Change the column and the group in one call: distribution_column and colocate_with together.
-- Nodes:  coordinator

-- name: create_copy
CREATE TABLE orders_by_id AS SELECT id, user_id, region FROM orders;

-- name: distribute_copy
-- By id: an order, not a user, decides where a row lies.
SELECT create_distributed_table('orders_by_id', 'id', colocate_with => 'none');

-- name: create_order_notes
CREATE TABLE order_notes AS SELECT id AS order_id, 'packed'::text AS note FROM orders;

-- name: distribute_order_notes
-- By the same: a note lies beside its order.
SELECT create_distributed_table('order_notes', 'order_id', colocate_with => 'orders_by_id');

-- name: key_before
SELECT t.table_name::text, t.distribution_column, t.colocation_id = n.colocation_id AS in_group_of_notes,
       t.shard_count, (SELECT count(*) FROM orders_by_id) AS rows
FROM citus_tables t, citus_tables n
WHERE t.table_name = 'orders_by_id'::regclass AND n.table_name = 'order_notes'::regclass;

-- name: join_before
-- explained
SELECT count(*) AS notes FROM orders_by_id o JOIN order_notes n ON n.order_id = o.id;

-- name: note_shards
CREATE TEMPORARY TABLE shards_before AS
SELECT shardid, logicalrelid::oid AS table_id FROM pg_dist_shard WHERE logicalrelid = 'orders_by_id'::regclass;

-- name: change_key_of_both
-- Refused: each table has a column of its own, so the group cannot be changed in one call.
-- refused
SELECT alter_distributed_table('orders_by_id', distribution_column => 'user_id', cascade_to_colocated => true);

-- name: begin
-- A transaction of its own, so that its locks can be seen before they are released.
BEGIN;

-- name: change_key
SELECT alter_distributed_table('orders_by_id', distribution_column => 'user_id');

-- name: locks
-- On the old table, which has been dropped: a write waits for the end of the first two, a read for the first.
SELECT mode FROM pg_locks
WHERE relation IN (SELECT table_id FROM shards_before) AND pid = pg_backend_pid() AND granted
ORDER BY mode;

-- name: commit
COMMIT;

-- name: key_after
SELECT t.table_name::text, t.distribution_column, t.colocation_id = n.colocation_id AS in_group_of_notes,
       t.shard_count, (SELECT count(*) FROM orders_by_id) AS rows
FROM citus_tables t, citus_tables n
WHERE t.table_name = 'orders_by_id'::regclass AND n.table_name = 'order_notes'::regclass;

-- name: shards_kept
-- None of the shards is one of before.
SELECT count(*) AS shards, count(b.shardid) AS of_before
FROM pg_dist_shard s LEFT JOIN shards_before b USING (shardid)
WHERE s.logicalrelid = 'orders_by_id'::regclass;

-- name: join_by_old_key
-- Refused: a note no longer lies beside its order, though both tables are in one group.
-- refused
SELECT count(*) AS notes FROM orders_by_id o JOIN order_notes n ON n.order_id = o.id;

-- name: join_by_new_key
-- Refused: the group is that of the notes, not that of orders.
-- refused
SELECT count(*) AS pairs FROM orders_by_id c JOIN orders o ON o.user_id = c.user_id AND o.id = c.id;

-- name: change_group
-- The rows are written once more.
SELECT alter_distributed_table('orders_by_id', colocate_with => 'orders');

-- name: join_in_new_group
-- explained
SELECT count(*) AS pairs FROM orders_by_id c JOIN orders o ON o.user_id = c.user_id AND o.id = c.id;

-- name: drop
DROP TABLE orders_by_id, order_notes, shards_before;
