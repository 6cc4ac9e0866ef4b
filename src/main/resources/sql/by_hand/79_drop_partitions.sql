-- Drop the partitions of a worker
--
-- Idea:   What was made on each worker is dropped on each worker.
-- Why:    There is no list of where the partitions are but the foreign tables, and those are gone.
-- Expect: A worker as empty as it was.
-- Try:    \dn
-- Nodes:  workers

-- name: drop_schema
DROP SCHEMA by_hand CASCADE;
