-- Look at what was distributed
--
-- Idea:   The metadata are ordinary tables: pg_dist_partition says how each table is distributed,
--         pg_dist_shard which range of hashes each shard holds, pg_dist_placement and pg_dist_node
--         where it lies. citus_tables and citus_shards join them for reading.
-- Why:    Every later question (what moved, what is full, which node holds a tenant) is a query
--         on these.
-- Expect: 32 shards for orders and for order_items in one colocation group, 16 a worker; one shard
--         for regions on every node.
-- Try:    Look at the hash range of the shard that holds user 42.
-- Nodes:  coordinator

-- name: distributed_tables
SELECT p.logicalrelid::text AS table_name, p.partmethod, p.colocationid,
       (SELECT count(*) FROM pg_dist_shard s WHERE s.logicalrelid = p.logicalrelid) AS shard_count
FROM pg_dist_partition p
ORDER BY table_name;

-- name: shard_ranges
-- The 32 ranges cut the whole space of 32-bit hashes into equal parts.
SELECT s.logicalrelid::text AS table_name, s.shardid, s.shardminvalue, s.shardmaxvalue, n.nodename, n.nodeport
FROM pg_dist_shard s
JOIN pg_dist_placement p ON p.shardid = s.shardid
JOIN pg_dist_node n ON n.groupid = p.groupid
WHERE s.logicalrelid = 'orders'::regclass
ORDER BY s.shardminvalue::bigint;

-- name: shards_per_worker
SELECT nodename, nodeport, table_name::text, count(*) AS shards
FROM citus_shards
WHERE citus_table_type = 'distributed'
GROUP BY nodename, nodeport, table_name
ORDER BY nodename, nodeport, table_name::text;

-- name: shard_of_user_42
SELECT get_shard_id_for_distribution_column('orders', 42) AS shardid;

-- name: item_without_order
-- Refused: the foreign key is checked on the shard, beside the orders of the same user.
-- refused
INSERT INTO order_items (id, user_id, order_id, product_name) VALUES (0, 42, 0, 'of no order');
