-- Drain a worker and take it out
--
-- Idea:   Draining marks a node as not to hold shards and moves everything away from it. A drained
--         node can be removed from the metadata. Its server is not touched.
-- Why:    Removing first and moving later is not possible: a node that holds the only placement of a
--         shard is not let go.
-- Expect: worker2 holds no shard of a distributed table and is no longer in pg_dist_node; its server still runs.
-- Try:    SELECT * FROM get_rebalance_progress() in another session while the drain runs.
-- Nodes:  coordinator
-- Set:    worker2_host=worker2 worker2_port=5432
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif

-- name: remove_before_drain
-- Refused: it still holds the only copy of its shards.
-- upstream: citusdata/citus#7457 a node that died with the only placement of a shard
-- refused
SELECT citus_remove_node(:'worker2_host', :worker2_port);

-- name: drain
-- force_logical: logical replication, or an error where that cannot be done.
SELECT citus_drain_node(:'worker2_host', :worker2_port,
                        shard_transfer_mode => 'force_logical', rebalance_strategy => 'by_shard_count');

-- name: drop_leftovers
-- The old copies of what moved are dropped in the background, and this does it now. Before a node is removed it is
-- more than tidiness: a shard whose leftover was still waiting cannot be moved afterwards until its row of
-- pg_dist_cleanup is deleted by hand. The next chapter shows it.
CALL citus_cleanup_orphaned_resources();

-- name: shards_on_worker2
SELECT count(*) AS shards
FROM citus_shards
WHERE nodename = :'worker2_host' AND nodeport = :worker2_port AND citus_table_type = 'distributed';

-- name: should_have_shards
-- The mark stays for as long as the node is a member, unless it is taken back.
SELECT nodename, nodeport, shouldhaveshards
FROM pg_dist_node
WHERE nodename = :'worker2_host' AND nodeport = :worker2_port;

-- name: remove
SELECT citus_remove_node(:'worker2_host', :worker2_port);

-- name: active_workers
SELECT node_name, node_port
FROM citus_get_active_worker_nodes()
ORDER BY node_name, node_port;
