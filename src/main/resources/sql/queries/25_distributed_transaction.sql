-- Write to several shards in one transaction
--
-- Idea:   A transaction that wrote on more than one node commits in two phases: every node prepares,
--         and none commits before all have promised.
-- Why:    Without it a crash between two commits would leave half of a transaction. An application says BEGIN and
--         COMMIT as ever. What it may notice is that the nodes do not commit at the same instant: another session may read
--         what one node has committed beside what another has not yet.
-- Expect: Notices of PREPARE TRANSACTION and COMMIT PREPARED, one for each connection to a worker; after
--         the rollback and after the error, no trace of either.
-- Try:    The same with user_id = 42 in every statement: one node, one phase.
-- Nodes:  coordinator

-- name: log_remote_commands
-- Let the coordinator say what it sends to the workers.
SET citus.log_remote_commands TO on;

-- name: begin
BEGIN;

-- name: ship_paid_orders
-- Touches rows on every shard.
UPDATE orders SET status = 'shipped', updated_at = timestamp '2025-02-01' WHERE status = 'paid';

-- name: commit
-- Two phases.
COMMIT;

-- name: begin_rollback
BEGIN;

-- name: cancel_everything
UPDATE orders SET status = 'cancelled';

-- name: rollback
ROLLBACK;

-- name: begin_error
BEGIN;

-- name: deliver_everything
UPDATE orders SET status = 'delivered';

-- name: break_a_key
-- Refused: the order is already there. The error comes from one shard, and takes the other 31 with it.
-- refused
INSERT INTO orders SELECT * FROM orders WHERE user_id = 42 ORDER BY id LIMIT 1;

-- name: commit_after_error
-- COMMIT of a failed transaction is a ROLLBACK.
COMMIT;

-- name: reset_log
RESET citus.log_remote_commands;

-- name: statuses
-- Nothing is cancelled that was not before, nor is everything delivered.
SELECT status, count(*) AS orders FROM orders GROUP BY status ORDER BY status;

-- name: prepared_transactions
-- And nothing hangs between the two phases.
SELECT count(*) AS prepared FROM pg_prepared_xacts;
