-- Cut the shard after all
--
-- Idea:   What was interrupted can be made again once it was cleaned up.
-- Why:    The old shard was the one that counted until the end, so nothing has to be undone.
-- Expect: User 43 has a shard of its own.
-- Try:    SELECT * FROM citus_shards WHERE table_name = 'ledger.orders'::regclass.
-- Nodes:  coordinator

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: isolate
SELECT isolate_tenant_to_new_shard('ledger.orders', 43, 'CASCADE', shard_transfer_mode => 'block_writes') > 0 AS isolated;

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
