-- Clear what a removed worker keeps
--
-- Idea:   citus_remove_node takes the node out of the catalogs of the coordinator and of the other members. On the
--         server that was removed its own catalogs still list the cluster, itself included, and the copies of the
--         reference tables are still on its disk.
-- Why:    An application that still connects to it is not turned away: the server sends its statements to the
--         shards of the others, and its writes get in. Its own copies no catalog lists any more, so no
--         write reaches them. Stop the server, or clear it.
-- Expect: It counts itself among the nodes, and no shard on itself. A write that it is asked for is done, by another
--         node. The copies of the reference tables are found, and dropped.
-- Try:    EXPLAIN SELECT count(*) FROM regions on the removed worker: another node is asked.
-- Nodes:  worker2

-- name: nodes_it_believes_in
SELECT count(*) AS nodes, count(*) FILTER (WHERE groupid = (SELECT groupid FROM pg_dist_local_group)) AS itself
FROM pg_dist_node;

-- name: shards_it_believes_to_hold
SELECT count(*) AS placements FROM pg_dist_placement WHERE groupid = (SELECT groupid FROM pg_dist_local_group);

-- name: write_through_it
-- Changes nothing, so that it can be tried. The shard of user 42 is on another node.
UPDATE orders SET status = status
WHERE user_id = 42
  AND id = (SELECT min(id) FROM orders WHERE user_id = 42)
RETURNING user_id;

-- name: show_shards
-- Shards are hidden from pg_class unless this is off. Without it the next query finds nothing, whatever there is.
SET citus.override_table_visibility TO off;

-- name: copies_left
-- Shards on the disk of this server, whatever the catalogs say.
SELECT regexp_replace(relname, '_\d+$', '') AS table_name
FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname ~ '_\d{6,}$'
ORDER BY table_name;

-- name: allow_changes_to_shards
-- Shards are changed through their table alone unless this is on.
SET citus.enable_manual_changes_to_shards TO on;

-- name: drop_copies
DO $$
DECLARE
    shard regclass;
BEGIN
    FOR shard IN
        SELECT oid FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname ~ '_\d{6,}$'
    LOOP
        EXECUTE 'DROP TABLE ' || shard;
    END LOOP;
END
$$;

-- name: copies_now
SELECT count(*) AS copies
FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname ~ '_\d{6,}$';
