-- Give the hot tenant a shard of its own
--
-- Idea:   isolate_tenant_to_new_shard cuts the shard that holds one value of the distribution column
--         into three: what hashes below it, the value itself, what hashes above.
-- Why:    One tenant that makes much of the load cannot be split, but it can be set apart: its shard
--         can then be moved to a node of its own, away from all other tenants.
-- Expect: The plain call is refused, because order_items is colocated and has to be cut likewise. With
--         CASCADE 32 shards become 34 in both tables. The new shard stays on the same node.
-- Try:    citus_move_shard_placement, to take the tenant's shard to another worker.
-- Nodes:  coordinator

-- name: shard_before
SELECT get_shard_id_for_distribution_column('orders', 42) AS shardid;

-- name: isolate_alone
-- Refused: the shards of one colocation group are always cut together.
-- upstream: citusdata/citus_docs#270 how CASCADE came to be asked for
-- refused
SELECT isolate_tenant_to_new_shard('orders', 42);

-- name: isolate_with_colocated_tables
-- Writes to this one shard wait until it is cut; reads, and writes to all others, go on. The online way, force_logical, lets
-- them go on too, but an UPDATE of the shard at the wrong moment keeps it waiting for ever.
-- upstream: citusdata/citus#6790 a split under concurrent updates can hang
SELECT isolate_tenant_to_new_shard('orders', 42, 'CASCADE', shard_transfer_mode => 'block_writes') AS shardid;

-- name: drop_leftovers
-- The old copies of what was cut are dropped in the background, within a while. This does it now.
CALL citus_cleanup_orphaned_resources();

-- name: shard_after
-- Its smallest and its largest hash are the same: nothing but user 42 fits in.
SELECT s.logicalrelid::text AS table_name, s.shardid, s.shardminvalue, s.shardmaxvalue, n.nodename, n.nodeport
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.shardid IN (get_shard_id_for_distribution_column('orders', 42),
                    get_shard_id_for_distribution_column('order_items', 42))
ORDER BY table_name DESC;
