-- Drop the tables of the ledger
--
-- Idea:   Dropping a schema drops its distributed tables, with their shards on every worker.
-- Why:    What is left of a trial must not be in the way of what comes next.
-- Expect: No table of the schema is left in Citus's catalogs.
-- Try:    SELECT * FROM citus_tables.
-- Nodes:  coordinator

-- name: drop_schema
DROP SCHEMA ledger CASCADE;

-- name: tables_left
SELECT count(*) AS tables FROM pg_dist_partition WHERE logicalrelid::text LIKE 'ledger.%';

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
