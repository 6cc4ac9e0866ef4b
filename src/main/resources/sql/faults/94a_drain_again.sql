-- Drain the worker after all, and fill it again
--
-- Idea:   The mark of a drain that was interrupted stays; the rest is done by calling it again.
-- Why:    Nobody has to find out how far it came.
-- Expect: worker1 holds no shard of the tables, and then that of user 42 again.
-- Try:    SELECT * FROM citus_shards.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: drain
SELECT rebalance_table_shards('ledger.orders', rebalance_strategy => 'by_shard_count',
                              shard_transfer_mode => 'force_logical', drain_only => true);

-- name: shards_on_worker1
SELECT count(*) AS shards FROM citus_shards
WHERE table_name = 'ledger.orders'::regclass AND nodename = :'worker1_host' AND nodeport = :worker1_port;

-- name: unmark
SELECT citus_set_node_property(:'worker1_host', :worker1_port, 'shouldhaveshards', true);

-- name: move_back
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, :'worker1_host', :worker1_port, 'block_writes')
FROM citus_shards s
WHERE s.shardid = get_shard_id_for_distribution_column('ledger.orders', 42);

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
