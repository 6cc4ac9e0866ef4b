-- Commit on two nodes, and be interrupted
--
-- Idea:   Two-phase commit first prepares on every node, then decides, then commits on every node. A coordinator that dies
--         before it decided leaves prepared transactions, with their locks.
-- Why:    Nobody else can tell what became of them; recover_prepared_transactions settles them by the coordinator's own
--         record, by itself once a minute.
-- Expect: The commit gets no answer, and neither row is changed once it is settled.
-- Try:    SELECT * FROM pg_prepared_xacts on the workers before the recovery.
-- Nodes:  coordinator

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: begin
BEGIN;

-- name: change_the_first
UPDATE ledger.orders SET quantity = 7 WHERE user_id = 42 AND id = -41;

-- name: change_the_second
-- Of a user whose shard lies on worker2.
UPDATE ledger.orders SET quantity = 7
WHERE id = (SELECT -min(n) FROM generate_series(1, 999) AS n
            WHERE get_shard_id_for_distribution_column('ledger.orders', 1 + n)
                  <> get_shard_id_for_distribution_column('ledger.orders', 42))
  AND user_id = (SELECT 1 + min(n) FROM generate_series(1, 999) AS n
                 WHERE get_shard_id_for_distribution_column('ledger.orders', 1 + n)
                       <> get_shard_id_for_distribution_column('ledger.orders', 42));

-- name: operation
COMMIT;
