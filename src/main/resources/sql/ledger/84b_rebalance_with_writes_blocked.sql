-- Rebalance with writes blocked while the application works
--
-- Idea:   block_writes copies a shard while every write to it waits: no replication, no catching up.
-- Why:    It is done sooner and needs neither a key nor logical WAL. What it costs is a longer wait of those that write to
--         the shards on their way.
-- Expect: The four shards of each table that lay on worker3 leave it.
-- Try:    The same with force_logical, and compare both the time and the waits.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: empty_worker3
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', false);

-- name: rebalance_with_writes_blocked
-- These tables alone: those of the journey stay where they are.
SELECT rebalance_table_shards('ledger.orders', rebalance_strategy => 'by_shard_count',
                              shard_transfer_mode => 'block_writes', drain_only => true);

-- name: shards_on_worker3
SELECT count(*) AS shards FROM citus_shards
WHERE table_name = 'ledger.orders'::regclass AND nodename = :'worker3_host' AND nodeport = :worker3_port;

-- name: let_worker3_hold_shards
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', true);

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
