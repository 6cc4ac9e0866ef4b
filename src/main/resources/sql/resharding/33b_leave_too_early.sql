-- Remove a node before its last leftover is gone
--
-- Idea:   A move leaves the old copy of a shard where it was, to be dropped later in the background; until then
--         pg_dist_cleanup has a row for it. The row names the node by its group. A node that is removed and
--         added again gets a new group, and the row then names a group that is no node.
-- Why:    Maintenance of a node is drain, remove, repair, add. If it is removed before the background has been
--         there, the row stays, and as long as it does every move of that shard is refused, to whatever node.
--         The cleanup passes the row over and does not report it: it has to be deleted by hand.
-- Expect: The race against the background is staged: it is switched off. Then two moves that are refused, a cleanup
--         that changes nothing, and a move that works once the row is deleted, though the old copy is still there.
--         At last the right order: move away, clean up, remove, add, and the next move works at once.
-- Try:    Leave switch_off_background out: now it depends on who is quicker, you or the background.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker2_host=worker2 worker2_port=5432
--         worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: create_parcels
-- Staging: a table of one shard, so that there is one move to look at.
CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);

-- name: set_one_shard
SET citus.shard_count = 1;

-- name: distribute_parcels
SELECT create_distributed_table('parcels', 'id', colocate_with => 'none');

-- name: switch_off_background
-- Staging: the background is switched off, so that it comes too late for certain.
ALTER SYSTEM SET citus.defer_shard_delete_interval = -1;

-- name: reload
SELECT pg_reload_conf();

-- name: add_worker2
-- worker2 was drained and removed; it comes back for this lesson.
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
-- What a drain of worker2 would do.
SELECT citus_move_shard_placement(s.shardid, :'worker2_host', :worker2_port, :'worker1_host', :worker1_port, 'block_writes')
FROM pg_dist_shard s
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: leftover
-- The row for the copy on worker2, which waits to be dropped.
SELECT c.object_name, n.nodename, n.nodeport
FROM pg_dist_cleanup c
JOIN pg_dist_node n ON n.groupid = c.node_group_id
WHERE c.object_name LIKE '%parcels%' AND n.nodename = :'worker2_host' AND n.nodeport = :worker2_port;

-- name: note_group
-- The group of worker2, which the row has.
CREATE TEMPORARY TABLE left_early AS
SELECT groupid FROM pg_dist_node WHERE nodename = :'worker2_host' AND nodeport = :worker2_port;

-- name: remove_too_early
-- The mistake: the row is still there.
SELECT citus_remove_node(:'worker2_host', :worker2_port);

-- name: add_again
SELECT citus_add_node(:'worker2_host', :worker2_port);

-- name: copy_reference_tables_again
SELECT replicate_reference_tables('block_writes');

-- name: move_refused
-- Refused: a row of pg_dist_cleanup names this shard.
-- upstream: citusdata/citus#7333 a node that was added again gets no shard
-- refused
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: move_elsewhere_refused
-- Refused: to worker3 too, where this shard has never been.
-- refused
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker3_host', :worker3_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: clean_up_in_vain
-- It passes over rows whose group is no node.
CALL citus_cleanup_orphaned_resources();

-- name: rows_of_no_node
-- How to find such rows, on any cluster.
SELECT c.object_name, c.node_group_id = (SELECT groupid FROM left_early) AS group_that_left
FROM pg_dist_cleanup c
WHERE NOT EXISTS (SELECT FROM pg_dist_node n WHERE n.groupid = c.node_group_id)
ORDER BY c.object_name;

-- name: forget_the_rows
-- The way out: the rows of the one group that left, and no others.
DELETE FROM pg_dist_cleanup WHERE node_group_id = (SELECT groupid FROM left_early);

-- name: copy_still_there
-- Only the row is gone. The old copy is on worker2 as before.
SELECT w.result AS copy_on_worker2
FROM pg_dist_shard s,
     run_command_on_workers(format('SELECT to_regclass(%L) IS NOT NULL', 'public.parcels_' || s.shardid)) AS w
WHERE s.logicalrelid = 'parcels'::regclass AND w.nodename = :'worker2_host' AND w.nodeport = :worker2_port;

-- name: move_works
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: move_away_again
-- The same once more, in the right order. The background is still off.
SELECT citus_move_shard_placement(s.shardid, :'worker2_host', :worker2_port, :'worker1_host', :worker1_port, 'block_writes')
FROM pg_dist_shard s
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: clean_up_before_removing
-- This call, before the node is removed, is what avoids it all.
CALL citus_cleanup_orphaned_resources();

-- name: rows_before_removing
SELECT count(*) AS rows FROM pg_dist_cleanup;

-- name: remove_after_cleanup
SELECT citus_remove_node(:'worker2_host', :worker2_port);

-- name: add_after_cleanup
SELECT citus_add_node(:'worker2_host', :worker2_port);

-- name: copy_reference_tables_after_cleanup
SELECT replicate_reference_tables('block_writes');

-- name: move_works_at_once
SELECT citus_move_shard_placement(s.shardid, n.nodename, n.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'parcels'::regclass;

-- name: drop_parcels
DROP TABLE parcels, left_early;

-- name: switch_on_background
ALTER SYSTEM RESET citus.defer_shard_delete_interval;

-- name: reload_again
SELECT pg_reload_conf();

-- name: clean_up_at_the_end
CALL citus_cleanup_orphaned_resources();

-- name: remove_worker2
-- As it was before this lesson.
SELECT citus_remove_node(:'worker2_host', :worker2_port);
