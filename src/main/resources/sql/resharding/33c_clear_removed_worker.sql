-- Clear what a removed worker keeps
--
-- Idea:   citus_remove_node takes the node out of the coordinator's catalogs, and those of the other members.
--         On the server that was removed nothing changes: it keeps its copies of the reference tables and its
--         own catalogs, in which it still is a member.
-- Why:    No later write reaches its copies. An application that still connects to it gets answers,
--         from metadata and rows as they were when it left. Stop it, or clear it.
-- Expect: The server still lists nodes and shards. The copies of the reference tables are dropped.
-- Try:    SELECT count(*) FROM orders on the removed worker.
-- Nodes:  worker2

-- name: nodes_it_believes_in
SELECT count(*) AS nodes, count(*) FILTER (WHERE groupid = (SELECT groupid FROM pg_dist_local_group)) AS itself
FROM pg_dist_node;

-- name: show_shards
-- Shards are hidden from pg_class unless this is off.
SET citus.override_table_visibility TO off;

-- name: copies_left
SELECT regexp_replace(relname, '_\d+$', '') AS table_name
FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname ~ '_\d{6,}$'
ORDER BY table_name;

-- name: allow_changes_to_shards
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
