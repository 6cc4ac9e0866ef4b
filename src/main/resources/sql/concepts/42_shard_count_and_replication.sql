-- Set the number of shards and of copies
--
-- Idea:   citus.shard_count and citus.shard_replication_factor are read when a table is distributed. The
--         first sets into how many shards, the second how many copies of each.
-- Why:    Shards are the unit that can move: a table can be spread over as many nodes as it has shards, and no
--         more. Copies are paid for by every write, which goes to all of them.
-- Expect: 64 shards with one placement each; 4 shards with two placements each, on different nodes. The
--         replicated table cannot be colocated with one that is not.
-- Try:    alter_distributed_table('orders', shard_count => 64, cascade_to_colocated => true).
-- Nodes:  coordinator

-- name: create_wide
CREATE TABLE wide_orders (id bigint, user_id bigint);

-- name: set_shard_count
SET citus.shard_count = 64;

-- name: distribute_wide
SELECT create_distributed_table('wide_orders', 'user_id', colocate_with => 'none');

-- name: create_replicated
CREATE TABLE replicated_orders (id bigint, user_id bigint);

-- name: set_few_shards
SET citus.shard_count = 4;

-- name: set_replication_factor
SET citus.shard_replication_factor = 2;

-- name: distribute_replicated
SELECT create_distributed_table('replicated_orders', 'user_id', colocate_with => 'none');

-- name: write_to_both_copies
INSERT INTO replicated_orders SELECT n, n FROM generate_series(1, 100) AS n;

-- name: placements
SELECT logicalrelid::text AS table_name, count(DISTINCT shardid) AS shards, count(*) AS placements,
       count(DISTINCT groupid) AS nodes
FROM pg_dist_shard
JOIN pg_dist_placement USING (shardid)
WHERE logicalrelid::text IN ('wide_orders', 'replicated_orders')
GROUP BY logicalrelid
ORDER BY table_name;

-- name: rows_per_copy
-- Every copy of a shard holds the same rows.
SELECT shardid, count(*) AS copies, count(DISTINCT result) AS different_contents
FROM run_command_on_placements('replicated_orders', 'SELECT md5(string_agg(t::text, '','' ORDER BY t::text)) FROM %s AS t')
GROUP BY shardid
ORDER BY shardid;

-- name: colocate_unequal
-- Refused: another number of shards, or of copies, cannot lie beside it.
-- upstream: citusdata/citus#695 what has to be the same for two tables to be colocated
-- refused
SELECT update_distributed_table_colocation('replicated_orders', colocate_with => 'orders');

-- name: drop
DROP TABLE wide_orders, replicated_orders;
