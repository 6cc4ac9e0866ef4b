-- Distribute tables while the application works
--
-- Idea:   create_distributed_table copies the rows into the shards in one transaction. It locks the table first: readers
--         pass, every write waits until the transaction ends.
-- Why:    The wait is as long as the copy. Two calls in one transaction, so that no write meets one table cut and the
--         other whole, add up their waits.
-- Expect: After both calls a write stands before the lock, while reads went on. It goes on with the commit. All shards
--         lie on worker1 and worker2, as worker3 is kept free for the moves that follow.
-- Try:    psql -v ledger_rows=2000000 -f ledger/80_create_tables.sql before this.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: keep_worker3_free
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', false);

-- name: set_shard_count
SET citus.shard_count = 12;

-- name: begin
BEGIN;

-- name: distribute_orders
SELECT create_distributed_table('ledger.orders', 'user_id', colocate_with => 'none');

-- name: distribute_order_items
SELECT create_distributed_table('ledger.order_items', 'user_id', colocate_with => 'ledger.orders');

-- name: waiting_writers
-- Whether anybody waits for a lock that a write asks for, at this moment.
SELECT count(*) > 0 AS writers_wait FROM pg_locks WHERE mode = 'RowExclusiveLock' AND NOT granted;

-- name: commit
COMMIT;

-- name: truncate_local_orders
-- The copied rows still lie, invisible, in the coordinator's own tables.
SELECT truncate_local_data_after_distributing_table('ledger.orders');

-- name: truncate_local_order_items
SELECT truncate_local_data_after_distributing_table('ledger.order_items');
