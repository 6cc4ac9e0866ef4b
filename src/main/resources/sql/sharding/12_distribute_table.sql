-- Distribute orders and order_items by user_id
--
-- Idea:   create_distributed_table cuts a table into 32 shards by the hash of one column and copies
--         its rows out to the workers. Tables whose distribution columns have the same type and collation,
--         with the same number of shards and of copies, are colocated: rows of one user lie on one node, in
--         all of them. While the rows are copied, writes to the table wait.
-- Why:    A shard can only check what it holds. So a primary key or a foreign key must include the
--         distribution column; the ordinary design of Phase 1 does not, and has to be migrated.
-- Expect: The first attempt is refused. After the key swap both tables are distributed, with 32
--         shards each, 16 on either worker.
-- Try:    SET citus.shard_count = 64 before distributing a copy of orders.
-- Nodes:  coordinator

-- name: distribute_with_simple_key
-- Refused: the primary key (id) could only be checked by asking all shards.
-- upstream: citusdata/citus#4656 why a key must include the distribution column
-- refused
SELECT create_distributed_table('orders', 'user_id');

-- name: drop_order_reference
-- The migration: the foreign key hangs on the primary key, so it goes first.
ALTER TABLE order_items DROP CONSTRAINT order_items_order_id_fkey;

-- name: swap_orders_key
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD PRIMARY KEY (user_id, id);

-- name: swap_order_items_key
ALTER TABLE order_items DROP CONSTRAINT order_items_pkey, ADD PRIMARY KEY (user_id, id);

-- name: distribute_orders
-- Now it works. The rows that were here are copied into the shards.
SELECT create_distributed_table('orders', 'user_id');

-- name: distribute_order_items
-- colocate_with makes the intention explicit, and fails where the two cannot be colocated.
SELECT create_distributed_table('order_items', 'user_id', colocate_with => 'orders');

-- name: restore_order_reference
-- The foreign key comes back, with the distribution column in it.
ALTER TABLE order_items
    ADD CONSTRAINT order_items_order_id_fkey FOREIGN KEY (user_id, order_id) REFERENCES orders (user_id, id);

-- name: truncate_local_orders
-- The copied rows still lie, invisible, in the coordinator's own table. Left there they break later
-- constraints, so remove them. The truncation follows foreign keys, so this one call does both tables.
SELECT truncate_local_data_after_distributing_table('orders');

-- name: truncate_local_order_items
SELECT truncate_local_data_after_distributing_table('order_items');

-- name: analyze
-- Every shard is a table with statistics of its own. Gather them now, not when autovacuum comes by.
ANALYZE orders, order_items;

-- name: reference_local_table
-- Refused: a distributed table cannot point at a local one; users stays behind.
-- upstream: citusdata/citus#4059 which tables a distributed table may point at
-- refused
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
