-- Add foreign keys, indexes and all else that a real schema has
--
-- Idea:   What has to be checked or kept up to date for every row is added when the rows are in: one
--         scan for each foreign key, one sort for each index. That is how a large load is done.
-- Why:    A schema is more than tables and keys: comments, a view, a role that may only read,
--         statistics. All of it has to survive sharding, and the way back, and not all of it does.
-- Expect: Two foreign keys, four indexes, a view that the role reads, and comments.
-- Try:    \d+ orders, and again in Phase 4.
-- Nodes:  coordinator

-- name: reference_regions
ALTER TABLE users ADD FOREIGN KEY (region_code) REFERENCES regions (code);

-- name: reference_orders
-- It points at the key of orders: that will have to change.
ALTER TABLE order_items ADD FOREIGN KEY (order_id) REFERENCES orders (id);

-- name: index_orders_user_id
-- Indexes for the common queries. Citus builds each of them on every shard later.
CREATE INDEX idx_orders_user_id ON orders (user_id);

-- name: index_orders_region
CREATE INDEX idx_orders_region ON orders (region);

-- name: index_orders_created_at
CREATE INDEX idx_orders_created_at ON orders (created_at);

-- name: index_order_items_order
CREATE INDEX idx_order_items_order ON order_items (user_id, order_id);

-- name: comment_on_orders
COMMENT ON TABLE orders IS 'What users bought, a row an order';

-- name: comment_on_metadata
COMMENT ON COLUMN orders.metadata IS 'Channel and campaign that led to the order';

-- name: comment_on_regions
COMMENT ON TABLE regions IS 'Where the shop sells';

-- name: create_order_values
-- A view over the two tables that will be sharded.
CREATE VIEW order_values AS
SELECT o.user_id, o.id AS order_id, o.amount, sum(i.quantity * i.unit_price) AS value_of_items
FROM orders o
JOIN order_items i ON i.user_id = o.user_id AND i.order_id = o.id
GROUP BY o.user_id, o.id, o.amount;

-- name: comment_on_order_values
COMMENT ON VIEW order_values IS 'Each order beside the value of its items';

-- name: create_reader
-- A role that may only read. Roles belong to a server and not to a database, so it may be there.
DO $$
BEGIN
    CREATE ROLE sharding_demo_reader NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- name: grant_regions
GRANT SELECT ON regions, orders TO sharding_demo_reader;

-- name: grant_order_values
GRANT SELECT ON order_values TO sharding_demo_reader;

-- name: set_statistics_target
-- The planner is to know the regions better than by default.
ALTER TABLE orders ALTER COLUMN region SET STATISTICS 200;

-- name: create_statistics
CREATE STATISTICS orders_region_status (dependencies) ON region, status FROM orders;

-- name: analyze
-- Fresh statistics, so that plans do not depend on when autovacuum last came by.
ANALYZE regions, users, products, orders, order_items;
