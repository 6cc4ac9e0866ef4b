-- Bring the tables back
--
-- Idea:   undistribute_table creates the table anew on the coordinator, copies all rows out of the
--         shards into it, and drops the distributed one. Indexes, defaults and sequences come along.
-- Why:    The way back is what makes the way in safe to try. It is one call, and it is bounded by what
--         one server can hold.
-- Expect: The plain calls are refused across foreign keys; with the cascade the connected tables come
--         back in one transaction. citus_tables is empty at the end.
-- Try:    Compare \d orders with what Phase 1 showed: only the keys have changed.
-- Nodes:  coordinator

-- name: undistribute_orders_alone
-- Refused: order_items points at orders.
-- upstream: citusdata/citus#4457 why the cascade has to be asked for
-- refused
SELECT undistribute_table('orders');

-- name: undistribute_orders
-- orders and order_items together.
SELECT undistribute_table('orders', cascade_via_foreign_keys => true);

-- name: undistribute_regions_alone
-- Refused: users points at regions.
-- refused
SELECT undistribute_table('regions');

-- name: undistribute_regions
-- regions, and users with it.
SELECT undistribute_table('regions', cascade_via_foreign_keys => true);

-- name: undistribute_products
-- products too, if it was distributed.
SELECT undistribute_table(logicalrelid) FROM pg_dist_partition WHERE logicalrelid = 'products'::regclass;

-- name: citus_tables
-- Nothing is left.
SELECT count(*) AS tables FROM citus_tables;

-- name: analyze
ANALYZE regions, users, products, orders, order_items;
