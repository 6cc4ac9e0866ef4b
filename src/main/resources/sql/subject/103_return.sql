-- Let a drained worker return
--
-- Idea:   It may hold shards again, and a rebalance gives it some.
-- Why:    What was drained for maintenance comes back.
-- Expect: Shards on every worker.
-- Try:    SELECT * FROM citus_get_active_worker_nodes().
-- Nodes:  coordinator
-- Set:    worker2_host=worker2 worker2_port=5432 transfer_mode=auto
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif
\if :{?transfer_mode} \else \set transfer_mode auto \endif

-- name: allow_shards
SELECT citus_set_node_property(:'worker2_host', :worker2_port, 'shouldhaveshards', true);

-- name: rebalance
SELECT rebalance_table_shards(rebalance_strategy => 'by_shard_count', shard_transfer_mode => :'transfer_mode');

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();

-- name: shards_per_node
SELECT nodename, nodeport, count(*) AS shards
FROM citus_shards WHERE citus_table_type = 'distributed'
GROUP BY nodename, nodeport ORDER BY nodename, nodeport;
