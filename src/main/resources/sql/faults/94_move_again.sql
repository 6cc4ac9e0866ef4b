-- Move the shard after all, and back
--
-- Idea:   What was interrupted can be made again once it was cleaned up.
-- Why:    A fault that makes every later move fail would be worse than the move that it ended.
-- Expect: The shard of user 42 goes to worker3 and back to worker1.
-- Try:    The same before the cleanup.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: move_there
-- Unless it is there, as the fault passed.
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, :'worker3_host', :worker3_port, 'force_logical')
FROM citus_shards s
WHERE s.shardid = get_shard_id_for_distribution_column('ledger.orders', 42)
  AND (s.nodename, s.nodeport) <> (:'worker3_host', :worker3_port);

-- name: move_back
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, :'worker1_host', :worker1_port, 'block_writes')
FROM citus_shards s
WHERE s.shardid = get_shard_id_for_distribution_column('ledger.orders', 42);

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
