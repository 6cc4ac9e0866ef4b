-- Take the extension back, and what was made to see its cost
--
-- Idea:   As long as nothing is distributed, the extension can go as it came.
-- Why:    The journey goes on as if this had not been tried.
-- Expect: plpgsql and what the database had before, and no schema of the ledger.
-- Try:    SELECT citus_version(): no such function.
-- Nodes:  coordinator

-- name: drop_extension
-- Up to Citus 13.1 CREATE EXTENSION citus brings citus_columnar along; from 13.2 on it does not.
DROP EXTENSION IF EXISTS citus_columnar, citus;

-- name: drop_schema
DROP SCHEMA ledger CASCADE;

-- name: extensions
SELECT extname FROM pg_extension ORDER BY extname;
