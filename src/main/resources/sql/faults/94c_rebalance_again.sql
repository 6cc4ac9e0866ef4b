-- Rebalance after all
--
-- Idea:   A rebalance is planned anew from where the shards are.
-- Why:    What was stopped has not to be remembered.
-- Expect: The job finishes.
-- Try:    SELECT * FROM get_rebalance_table_shards_plan() afterwards: nothing is left to do.
-- Nodes:  coordinator

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: start
SELECT citus_rebalance_start(rebalance_strategy => 'by_shard_count', shard_transfer_mode => 'force_logical') > 0 AS started;

-- name: wait
SELECT citus_rebalance_wait();

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
