-- Rebalance online while the application works
--
-- Idea:   rebalance_table_shards moves one group of colocated shards after the other, and returns when all have moved.
-- Why:    With force_logical nobody waits for a copy. What a write waits for is the switch at the end of each move.
-- Expect: Four of the twelve shards of each table lie on worker3.
-- Try:    citus_rebalance_start(), which does the same as a background job, for all tables.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: rebalance_online
SELECT rebalance_table_shards('ledger.orders', rebalance_strategy => 'by_shard_count',
                              shard_transfer_mode => 'force_logical');

-- name: shards_on_worker3
SELECT count(*) AS shards FROM citus_shards
WHERE table_name = 'ledger.orders'::regclass AND nodename = :'worker3_host' AND nodeport = :worker3_port;

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
