-- Remove a node before its last leftover is gone
--
-- Idea:   A move leaves the old copy of a shard where it was, to be dropped later in the background; until then
--         pg_dist_cleanup has a row for it. The row names the node by its group. A node that is removed and
--         added again gets a new group, and the row is about a node that is no more.
-- Why:    Maintenance is often drain, remove, repair, add. Whoever is quicker than the background finds that
--         every move of that shard to the node fails, for good: the leftover is in the way, and what should
--         clear it passes it over without a word.
-- Expect: A move that is refused, a cleanup that changes nothing, and a move that works once the row is gone. The mistake is avoided by one call before the node is removed.
-- Try:    Leave leave_the_leftover out, and call the cleanup before the node is removed.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker2_host=worker2 worker2_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif

-- name: create_parcels
CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);

-- name: set_one_shard
SET citus.shard_count = 1;

-- name: distribute_parcels
SELECT create_distributed_table('parcels', 'id', colocate_with => 'none');

-- name: leave_the_leftover
-- The background is to come too late, as it would for whoever is quick.
ALTER SYSTEM SET citus.defer_shard_delete_interval = -1;

-- name: reload
SELECT pg_reload_conf();

-- name: add_worker2
SELECT citus_add_node(:'worker2_host', :worker2_port);

-- name: copy_reference_tables
-- Citus 13 moves no shard to a node without them.
SELECT replicate_reference_tables('block_writes');

-- name: move_there
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: move_away
SELECT citus_move_shard_placement(s.shardid, :'worker2_host', :worker2_port, :'worker1_host', :worker1_port, 'block_writes')
FROM pg_dist_shard s
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: leftover
-- The copy on worker2 waits to be dropped.
SELECT object_name, node_group_id = (SELECT groupid FROM pg_dist_node
                                     WHERE nodename = :'worker2_host' AND nodeport = :worker2_port) AS on_worker2
FROM pg_dist_cleanup
WHERE object_name LIKE '%parcels%' AND node_group_id = (SELECT groupid FROM pg_dist_node
                                     WHERE nodename = :'worker2_host' AND nodeport = :worker2_port);

-- name: remove_too_early
SELECT citus_remove_node(:'worker2_host', :worker2_port);

-- name: add_again
SELECT citus_add_node(:'worker2_host', :worker2_port);

-- name: copy_reference_tables_again
SELECT replicate_reference_tables('block_writes');

-- name: move_refused
-- Refused: the leftover is in the way, and it cannot be cleared away.
-- upstream: citusdata/citus#7333 a node that was added again gets no shard
-- refused
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: clean_up_in_vain
-- It passes over rows whose group is no node.
CALL citus_cleanup_orphaned_resources();

-- name: rows_of_no_node
SELECT object_name FROM pg_dist_cleanup c
WHERE NOT EXISTS (SELECT FROM pg_dist_node n WHERE n.groupid = c.node_group_id)
ORDER BY object_name;

-- name: forget_the_row
-- The way out. The copy itself is no obstacle: the next move replaces it.
DELETE FROM pg_dist_cleanup c
WHERE NOT EXISTS (SELECT FROM pg_dist_node n WHERE n.groupid = c.node_group_id);

-- name: move_works
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: drop_parcels
DROP TABLE parcels;

-- name: clean_up_as_before
ALTER SYSTEM RESET citus.defer_shard_delete_interval;

-- name: reload_again
SELECT pg_reload_conf();

-- name: clean_up_before_removing
-- This call, before the node goes, is what avoids it all.
CALL citus_cleanup_orphaned_resources();

-- name: remove_worker2
SELECT citus_remove_node(:'worker2_host', :worker2_port);
