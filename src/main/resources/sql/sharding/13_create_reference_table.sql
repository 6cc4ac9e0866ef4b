-- Make regions a reference table
--
-- Idea:   A reference table is one shard with a copy on every node, the coordinator included. Writes
--         go to all copies in one transaction.
-- Why:    Joins with it need no network: every shard finds the whole table beside it. It fits small
--         tables that change seldom and are joined often.
-- Expect: regions has a placement on each node. users, whose foreign key points at it, appears in
--         the metadata as a local table.
-- Try:    UPDATE regions SET name = name, with SET citus.log_remote_commands TO on.
-- Nodes:  coordinator

-- name: create_reference_table
SELECT create_reference_table('regions');

-- name: truncate_local_regions
-- Remove the copy that the coordinator's own table still holds. The notice looks alarming and is not:
-- users has become a shard by now, and only its empty shell is truncated with it.
SELECT truncate_local_data_after_distributing_table('regions');

-- name: tables
SELECT table_name::text, citus_table_type, distribution_column, colocation_id, shard_count
FROM citus_tables
ORDER BY table_name::text;

-- name: placements
-- One copy a node; group 0 is the coordinator.
SELECT nodename, nodeport
FROM citus_shards
WHERE table_name = 'regions'::regclass
ORDER BY nodename, nodeport;
