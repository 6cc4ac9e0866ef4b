-- Move a shard, and be interrupted
--
-- Idea:   A move copies, catches up and switches over. Whatever ends before the switch leaves the shard where it was, and
--         things that the move made for itself on both nodes.
-- Why:    Servers fail while shards move. What matters then is what the application lost, what is left, and whether the
--         move can be made again.
-- Expect: The statement fails, or, where the fault passes, succeeds. See what is left by the script that follows.
-- Try:    Ctrl-C in psql while it runs.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: operation
-- The shard of user 42 and the one of its items, from worker1 to worker3.
SELECT citus_move_shard_placement(get_shard_id_for_distribution_column('ledger.orders', 42),
                                  :'worker1_host', :worker1_port, :'worker3_host', :worker3_port, 'force_logical');
