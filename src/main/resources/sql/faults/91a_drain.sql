-- Drain a worker, and be interrupted
--
-- Idea:   A drain marks a node as one that may hold no shards, and moves its shards one group after the other. The mark and
--         the moves that are done stay when it is interrupted.
-- Why:    It is the longest of all, so it is the likeliest to meet a fault.
-- Expect: The rebalance fails; the mark stays.
-- Try:    SELECT shouldhaveshards FROM pg_dist_node afterwards.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: mark
SELECT citus_set_node_property(:'worker1_host', :worker1_port, 'shouldhaveshards', false);

-- name: operation
-- What a drain does, for these tables alone.
SELECT rebalance_table_shards('ledger.orders', rebalance_strategy => 'by_shard_count',
                              shard_transfer_mode => 'force_logical', drain_only => true);
