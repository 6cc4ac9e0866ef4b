-- Ask more of all users, to compare numbers of nodes
--
-- Idea:   What is asked beside the queries of the journey when one server is compared with several.
-- Why:    A report reads many rows and returns few. How much several nodes help depends on how much of the work
--         each can do by itself, and on whether the machine has cores for them.
-- Expect: On one server scans and aggregates; once the tables are distributed, partial aggregates of every shard,
--         which the coordinator combines. The last query also joins users, which stays local: its rows are sent along.
-- Try:    EXPLAIN (ANALYZE, VERBOSE) before each of them.
-- Nodes:  coordinator

-- name: orders_by_status
-- A few groups of all orders.
SELECT status, count(*) AS orders, sum(amount) AS revenue
FROM orders
GROUP BY status
ORDER BY status;

-- name: overall_statistics
-- One row of all orders.
SELECT count(*) AS orders, sum(amount) AS revenue, round(avg(amount), 2) AS average, min(amount) AS least, max(amount) AS most
FROM orders;

-- name: orders_by_date
-- A group a day.
SELECT created_at::date AS day, count(*) AS orders, sum(amount) AS revenue
FROM orders
GROUP BY day
ORDER BY day;

-- name: value_by_tier_and_region
-- Four tables: two that are distributed alike, one that is copied everywhere, one that stays local.
SELECT u.tier, r.name AS region_name, count(*) AS items, sum(oi.quantity * oi.unit_price) AS value
FROM orders o
JOIN order_items oi ON o.user_id = oi.user_id AND o.id = oi.order_id
JOIN regions r ON o.region = r.code
JOIN users u ON o.user_id = u.id
GROUP BY u.tier, r.name
ORDER BY u.tier, r.name;
