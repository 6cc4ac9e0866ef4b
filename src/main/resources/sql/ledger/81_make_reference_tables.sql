-- Make reference tables while the application works
--
-- Idea:   create_reference_table copies all rows of a table to every node, in one transaction, under a lock that lets
--         readers pass and holds every write up.
-- Why:    The tables that become reference tables are small as a rule, and then the wait is short. On one that grew, and
--         that an application writes to, it is as long as all of its copies take.
-- Expect: After both calls a write stands before the lock. It goes on with the commit.
-- Try:    SELECT * FROM ledger.orders LIMIT 1 in another session before the commit: it does not wait.
-- Nodes:  coordinator

-- name: begin
BEGIN;

-- name: replicate_orders
SELECT create_reference_table('ledger.orders');

-- name: replicate_order_items
SELECT create_reference_table('ledger.order_items');

-- name: waiting_writers
-- Whether anybody waits for a lock that a write asks for, at this moment.
SELECT count(*) > 0 AS writers_wait FROM pg_locks WHERE mode = 'RowExclusiveLock' AND NOT granted;

-- name: commit
COMMIT;
