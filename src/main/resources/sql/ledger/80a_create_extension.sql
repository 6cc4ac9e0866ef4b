-- Create the extension while an application works
--
-- Idea:   CREATE EXTENSION makes catalogs and functions of its own. It takes no lock on any table of the application.
-- Why:    It is the first thing that is done to a database in production, before anything is distributed.
-- Expect: Reads and writes are answered meanwhile, and no table of the application is of another kind than before.
-- Try:    psql -f ledger/80b_drop_extension.sql, which takes it back.
-- Nodes:  coordinator

-- name: create_extension
CREATE EXTENSION citus;

-- name: tables_of_citus
SELECT count(*) AS tables FROM pg_dist_partition;
