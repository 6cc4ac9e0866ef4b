-- Join the tables
--
-- Idea:   A join is cheap where both sides of it are already on the same node: colocated tables
--         joined on the distribution column, or anything with a reference table.
-- Why:    Joins decide a sharding design. Each query here joins orders with a table of another
--         kind, and each kind is executed in another way.
-- Expect: The same rows in every phase. On one server ordinary joins. Once the tables are distributed, the reference
--         and colocated joins are pushed down to the workers; the joins with the local tables users and products first
--         send that table's rows along as a subplan (a broadcast).
-- Try:    Join orders and order_items on the order id alone, without user_id.
-- Nodes:  coordinator

-- name: tenant_orders_with_region
-- One user, joined with the table that becomes a reference table: distributed, one task.
SELECT o.id, o.amount, o.status, r.name AS region_name, r.currency
FROM orders o
JOIN regions r ON o.region = r.code
WHERE o.user_id = 42
ORDER BY o.id;

-- name: revenue_by_region_name
-- All users, joined with it: distributed, every shard joins with its node's own copy of regions.
SELECT r.name AS region_name, r.currency, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN regions r ON o.region = r.code
GROUP BY r.name, r.currency
ORDER BY region_name;

-- name: tenant_orders_with_items
-- One user, joined with the table that is distributed alike: both shards will lie on the same node.
SELECT o.id AS order_id, oi.id AS item_id, oi.product_name, oi.quantity, oi.unit_price
FROM orders o
JOIN order_items oi ON o.user_id = oi.user_id AND o.id = oi.order_id
WHERE o.user_id = 42
ORDER BY o.id, oi.id;

-- name: items_by_status
-- All users, joined with it: distributed, 32 pairs of shards are joined side by side.
SELECT o.status, count(*) AS items, sum(oi.quantity * oi.unit_price) AS value
FROM orders o
JOIN order_items oi ON o.user_id = oi.user_id AND o.id = oi.order_id
GROUP BY o.status
ORDER BY o.status;

-- name: tenant_orders_with_email
-- One user, joined with a table that stays on the coordinator.
SELECT o.id, o.amount, u.email, u.tier
FROM orders o
JOIN users u ON o.user_id = u.id
WHERE o.user_id = 42
ORDER BY o.id;

-- name: revenue_by_tier
-- All users, joined with it.
SELECT u.tier, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN users u ON o.user_id = u.id
GROUP BY u.tier
ORDER BY u.tier;

-- name: revenue_by_product
-- The join that no distribution by user can make local: it is on product_id.
SELECT p.name AS product, p.category, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN products p ON o.product_id = p.id
GROUP BY p.id, p.name, p.category
ORDER BY revenue DESC, p.id
LIMIT 10;
