-- Enable Citus on a node
--
-- Idea:   CREATE EXTENSION turns a PostgreSQL server whose library was preloaded into a Citus node.
--         It adds catalogs and functions; no table changes, no row moves.
-- Why:    This is the moment of commitment, and it is small: on a database with data in it, on every
--         node of the future cluster. A node without the extension also has no TLS, which Citus
--         demands of every connection between nodes: creating the extension makes a self-signed
--         certificate and switches it on.
-- Expect: The version of Citus. The server now accepts TLS connections.
-- Try:    SELECT * FROM citus_tables: still empty, everything is still a regular table.
-- Nodes:  every node

-- name: create_extension
-- Not only on the coordinator: on each worker too.
CREATE EXTENSION citus;

-- name: citus_version
SELECT citus_version();

-- name: allow_citus_output_plugin
-- Newer PostgreSQL minors let only listed libraries decode the write-ahead log. Citus brings its own
-- decoder for tenant isolation and shard splits, so it has to be on the list where there is one.
-- upstream: citusdata/citus#8778 the minors that brought output_plugin_libraries, and what failed
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_settings WHERE name = 'output_plugin_libraries') THEN
        EXECUTE format('ALTER DATABASE %I SET output_plugin_libraries = pgoutput, test_decoding, citus', current_database());
    END IF;
END
$$;
