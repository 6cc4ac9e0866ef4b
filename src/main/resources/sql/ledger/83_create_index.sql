-- Add an index while the application works
--
-- Idea:   DDL on a distributed table runs on all of its shards. CREATE INDEX holds writes up until the last shard has its
--         index.
-- Why:    As on one server, but for one thing: all shards of a node build their index at the same time.
-- Expect: A write stands before the lock, and goes on with the commit; reads went on.
-- Try:    EXPLAIN SELECT * FROM ledger.orders WHERE user_id = 42 AND status = 'paid'.
-- Nodes:  coordinator

-- name: begin
BEGIN;

-- name: create_index
CREATE INDEX ledger_orders_by_status ON ledger.orders (status, created_at, amount);

-- name: waiting_writers
-- Whether anybody waits for a lock that a write asks for, at this moment.
SELECT count(*) > 0 AS writers_wait FROM pg_locks WHERE mode = 'RowExclusiveLock' AND NOT granted;

-- name: commit
COMMIT;
