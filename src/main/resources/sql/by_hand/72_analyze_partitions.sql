-- Analyze what was copied
--
-- Idea:   With use_remote_estimate the coordinator asks a worker what a query would cost, and the worker can tell
--         only from fresh statistics.
-- Why:    After a bulk load autovacuum comes when it comes. Until then the worker guesses.
-- Expect: Two partitions of each table on the worker, with the rows of their own users.
-- Try:    \dt+ by_hand.*
-- Nodes:  workers

-- name: analyze
ANALYZE;

-- name: estimated_rows
-- What this worker holds. It cannot say what the others hold, nor that there are others.
SELECT relname AS partition, reltuples::bigint AS row_count
FROM pg_class
WHERE relnamespace = 'by_hand'::regnamespace AND relkind = 'r'
ORDER BY relname;
