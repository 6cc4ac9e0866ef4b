-- Move one shard while the application works
--
-- Idea:   An online move copies a shard, and those colocated with it, by logical replication, and holds writes to them up
--         only while it switches over.
-- Why:    It is what every rebalance and every drain consist of.
-- Expect: The shard of user 42 and the one of its items lie on worker3.
-- Try:    SELECT * FROM get_rebalance_progress() in another session meanwhile.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: let_worker3_hold_shards
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', true);

-- name: move_one
-- The shard of user 42, and the one of its items with it.
SELECT citus_move_shard_placement(get_shard_id_for_distribution_column('ledger.orders', 42),
                                  n.nodename, n.nodeport, :'worker3_host', :worker3_port, 'force_logical')
FROM pg_dist_placement p
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE p.shardid = get_shard_id_for_distribution_column('ledger.orders', 42);

-- name: shards_on_worker3
SELECT count(*) AS shards FROM citus_shards
WHERE table_name = 'ledger.orders'::regclass AND nodename = :'worker3_host' AND nodeport = :worker3_port;

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
