-- Drain a worker and take it out
--
-- Idea:   Draining marks a node as not to hold shards and moves everything away from it. A drained
--         node can be removed from the metadata. Its server is not touched.
-- Why:    Removing first and moving later is not possible: a node that holds the only placement of a
--         shard is not let go.
-- Expect: worker2 holds no shard of a distributed table and is no longer in pg_dist_node; its server still runs.
-- Try:    citus_drain_node on every worker, one after the other. The last is refused, "Shard replication factor (1) cannot be
--         greater than number of nodes with should_have_shards=true (0)", and is marked all the same:
--         citus_set_node_property(…, 'shouldhaveshards', true) takes the marks back.
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
-- shard_transfer_mode: logical replication, or an error; never a silent lock.
SELECT citus_drain_node(:'worker2_host', :worker2_port,
                        shard_transfer_mode => 'force_logical', rebalance_strategy => 'by_shard_count');

-- name: drop_leftovers
-- The old copies of what moved are dropped in the background, and this does it now. Before a node is removed it is
-- more than tidiness: a node that is added again while a leftover waits gets that shard no more.
CALL citus_cleanup_orphaned_resources();

-- name: shards_on_worker2
SELECT count(*) AS shards
FROM citus_shards
WHERE nodename = :'worker2_host' AND nodeport = :worker2_port AND citus_table_type = 'distributed';

-- name: should_have_shards
-- The mark stays. Without the next step a drained node would never be given shards again.
SELECT nodename, nodeport, shouldhaveshards
FROM pg_dist_node
WHERE nodename = :'worker2_host' AND nodeport = :worker2_port;

-- name: remove
SELECT citus_remove_node(:'worker2_host', :worker2_port);

-- name: active_workers
SELECT node_name, node_port
FROM citus_get_active_worker_nodes()
ORDER BY node_name, node_port;
