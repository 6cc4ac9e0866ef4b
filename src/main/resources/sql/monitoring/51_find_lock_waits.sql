-- Find who waits for whom
--
-- Idea:   citus_lock_waits joins the locks of all nodes: which statement, begun on whatever node, blocks which.
-- Why:    The wait happens on a worker, between two backends of the coordinator's making. pg_locks on the coordinator
--         shows nothing of it.
-- Expect: While two sessions write the same order, one row: the blocked statement and the one that blocks it.
-- Try:    Begin in two sessions, update two orders in opposite order: the distributed deadlock detector ends one.
-- Nodes:  coordinator

-- name: lock_waits
SELECT blocked_statement, current_statement_in_blocking_process
FROM citus_lock_waits;

-- name: waits_by_pg_locks
-- The coordinator's own view of ungranted locks: nothing.
SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted;

-- name: long_running
-- Who has been at it for longest.
SELECT state, wait_event_type, query
FROM citus_stat_activity
WHERE state <> 'idle' AND NOT is_worker_query AND query LIKE 'UPDATE orders%'
ORDER BY query_start, query;
