-- Cut a shard, and be interrupted
--
-- Idea:   A split makes the new shards beside the old one, copies the rows into them, and changes the catalogs at last.
-- Why:    Until then the old shard is the one that counts.
-- Expect: The statement fails, and the table has the shards that it had.
-- Try:    SELECT * FROM citus_shards WHERE table_name = 'ledger.orders'::regclass.
-- Nodes:  coordinator

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: operation
SELECT isolate_tenant_to_new_shard('ledger.orders', 43, 'CASCADE', shard_transfer_mode => 'block_writes');
