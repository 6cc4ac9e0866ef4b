-- Drop the extension
--
-- Idea:   DROP EXTENSION removes the catalogs and functions of Citus. The library stays preloaded and
--         does nothing.
-- Why:    The journey ends where it began: a regular PostgreSQL database.
-- Expect: plpgsql is the only extension. All tables, rows and plans are ordinary.
-- Try:    SELECT citus_version(): no such function.
-- Nodes:  coordinator

-- name: drop_citus
-- Up to Citus 13.1 CREATE EXTENSION citus brings citus_columnar along; from 13.2 on it does not.
DROP EXTENSION IF EXISTS citus_columnar, citus;

-- name: extensions
SELECT extname FROM pg_extension ORDER BY extname;
