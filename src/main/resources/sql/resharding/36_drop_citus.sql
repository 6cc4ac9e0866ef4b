-- Drop the extension
--
-- Idea:   DROP EXTENSION removes the catalogs and functions of Citus. The library stays preloaded and
--         does nothing.
-- Why:    The journey ends where it began: a regular PostgreSQL database.
-- Expect: plpgsql is the only extension. All tables, rows and plans are ordinary.
-- Try:    SELECT citus_version(): no such function.
-- Nodes:  coordinator

-- name: drop_citus
-- Newer versions create the columnar extension together with citus.
DROP EXTENSION IF EXISTS citus_columnar, citus;

-- name: extensions
SELECT extname FROM pg_extension ORDER BY extname;
