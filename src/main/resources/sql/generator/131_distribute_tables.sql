-- Distribute the tables of generated queries in every way there is
--
-- Idea:   Two colocated tables, two that lie elsewhere, a reference table, one with a single shard, and one that stays local.
-- Why:    How Citus answers a query depends on what kind of tables it reads, and on which columns it joins them.
-- Expect: Four shards a table: enough for rows to lie on both workers, and few enough for thousands of queries a minute.
-- Try:    SELECT table_name, citus_table_type, distribution_column, shard_count FROM citus_tables.
-- Nodes:  coordinator

-- name: few_shards
SET citus.shard_count TO 4;

-- name: distribute_orders
SELECT create_distributed_table('generator.o', 'u', colocate_with => 'none');

-- name: distribute_items
SELECT create_distributed_table('generator.i', 'u', colocate_with => 'generator.o');

-- name: distribute_events
SELECT create_distributed_table('generator.e', 'k', colocate_with => 'none');

-- name: distribute_phones
SELECT create_distributed_table('generator.b', 'p', colocate_with => 'none');

-- name: refer_to_rates
SELECT create_reference_table('generator.r');

-- name: distribute_singles
-- Without a distribution column: all rows lie in one shard.
SELECT create_distributed_table('generator.s', NULL, colocate_with => 'none');

-- name: truncate_local_rows
SELECT truncate_local_data_after_distributing_table(name)
FROM unnest(ARRAY['generator.o', 'generator.i', 'generator.e', 'generator.b', 'generator.r', 'generator.s']::regclass[]) AS name;

-- name: analyze
ANALYZE generator.o, generator.i, generator.e, generator.b, generator.r, generator.s;
