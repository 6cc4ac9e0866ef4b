-- Let the worker return
--
-- Idea:   A removed node is a server like any other, and can be added again.
-- Why:    Maintenance of a node is drain, remove, repair, add, rebalance.
-- Expect: worker2 is active, may hold shards again and holds none; then the hot tenant's shard moves there.
-- Try:    SELECT citus_rebalance_start(), and look where the shards are afterwards.
-- Nodes:  coordinator
-- Set:    worker2_host=worker2 worker2_port=5432
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif

-- name: add_worker2
SELECT citus_add_node(:'worker2_host', :worker2_port);

-- name: should_have_shards
-- Added again it counts as a place for shards.
SELECT nodename, nodeport, isactive, shouldhaveshards
FROM pg_dist_node
WHERE nodename = :'worker2_host' AND nodeport = :worker2_port;

-- name: copy_reference_tables
-- A shard that joins with a reference table needs a copy of it beside itself. Adding the node made none.
SELECT replicate_reference_tables('force_logical');

-- name: move_one_shard_there
-- To show that it works again: the hot tenant gets the returned node for itself.
SELECT citus_move_shard_placement(get_shard_id_for_distribution_column('orders', 42),
                                  n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'force_logical')
FROM pg_dist_placement p
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE p.shardid = get_shard_id_for_distribution_column('orders', 42);

-- name: drop_leftovers
-- The old copies of what moved are dropped in the background, within a while. This does it now.
CALL citus_cleanup_orphaned_resources();
