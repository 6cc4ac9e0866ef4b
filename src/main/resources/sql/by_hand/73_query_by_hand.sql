-- Ask one server, or all
--
-- Idea:   The planner prunes partitions by the hash of user_id, as on one server. What is left it fetches through
--         foreign scans; joins and aggregates go to the servers only partition by partition, where two settings
--         that are off by default allow it.
-- Why:    Rows that travel are what a sharded query costs. Whether the servers answer with rows or with results is
--         in the plan, and here it is for us to look after.
-- Expect: One foreign scan for one user, four for all. Rows travel in the sum over all orders and in the join, until
--         the settings are turned; the sum over all travels as rows even then.
-- Try:    EXPLAIN (VERBOSE) the queries: Remote SQL is what each server is sent. And a sum over a subquery that groups
--         by user_id, with partitionwise aggregates: groups travel instead of rows.
-- Nodes:  coordinator

-- name: use_tables_by_hand
-- From here on orders and order_items are those by hand; users is still the table of Phase 1.
SET search_path TO by_hand, public;

-- name: connections_before
-- This session has asked no server yet.
SELECT server_name FROM postgres_fdw_get_connections() ORDER BY server_name;

-- name: orders_of_one_user
-- Three partitions are pruned: the hash of 42 says which one is left.
-- explained
SELECT count(*) AS orders, sum(amount) AS revenue FROM orders WHERE user_id = 42;

-- name: remote_sql
-- What the one server is asked for: the rows. They are counted here.
EXPLAIN (VERBOSE, COSTS OFF)
SELECT count(*) AS orders, sum(amount) AS revenue FROM orders WHERE user_id = 42;

-- name: connections_after_one_user
-- postgres_fdw connects when a server is first needed.
SELECT server_name FROM postgres_fdw_get_connections() ORDER BY server_name;

-- name: orders_of_all_users
-- All partitions, on both servers side by side. Every row travels, and they become one.
-- explained
SELECT count(*) AS orders, sum(amount) AS revenue FROM orders;

-- name: rows_that_travel
-- The same, measured.
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF)
SELECT count(*) AS orders, sum(amount) AS revenue FROM orders;

-- name: connections_after_all_users
SELECT server_name FROM postgres_fdw_get_connections() ORDER BY server_name;

-- name: top_users_by_default
-- A group of its own for each user, and each user on one server: yet the rows travel, and are grouped here.
-- explained
SELECT user_id, count(*) AS orders, sum(amount) AS revenue
FROM orders
GROUP BY user_id
ORDER BY revenue DESC, user_id
LIMIT 5;

-- name: allow_partitionwise_aggregate
-- Off by default, as it makes planning dearer.
SET enable_partitionwise_aggregate TO on;

-- name: top_users_partitionwise
-- Now each server groups its own users, because no group spans two partitions.
-- explained
SELECT user_id, count(*) AS orders, sum(amount) AS revenue
FROM orders
GROUP BY user_id
ORDER BY revenue DESC, user_id
LIMIT 5;

-- name: orders_of_all_users_partitionwise
-- A sum that spans partitions becomes partial sums, but they are made here: the rows still travel.
-- explained
SELECT count(*) AS orders, sum(amount) AS revenue FROM orders;

-- name: partial_aggregates
-- And no longer side by side: under a partial aggregate a foreign scan is not asynchronous.
EXPLAIN (COSTS OFF)
SELECT count(*) AS orders, sum(amount) AS revenue FROM orders;

-- name: join_by_default
-- Orders and their items lie on the same server, and are joined here: all rows of both tables travel.
-- explained
SELECT o.status, count(*) AS items, sum(i.quantity * i.unit_price) AS value
FROM orders o
JOIN order_items i ON i.user_id = o.user_id AND i.order_id = o.id
GROUP BY o.status
ORDER BY o.status;

-- name: forbid_partitionwise_aggregate
RESET enable_partitionwise_aggregate;

-- name: allow_partitionwise_join
-- Off by default too.
SET enable_partitionwise_join TO on;

-- name: join_partitionwise
-- Partition by partition, each pair on its own server. PostgreSQL checks that both windows of a pair look at one server.
-- explained
SELECT o.status, count(*) AS items, sum(i.quantity * i.unit_price) AS value
FROM orders o
JOIN order_items i ON i.user_id = o.user_id AND i.order_id = o.id
GROUP BY o.status
ORDER BY o.status;

-- name: join_with_local_table
-- users is on the coordinator alone. No setting helps: every order travels.
-- explained
SELECT u.tier, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN users u ON u.id = o.user_id
GROUP BY u.tier
ORDER BY u.tier;
