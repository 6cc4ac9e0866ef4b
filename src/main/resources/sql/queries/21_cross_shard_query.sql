-- Ask about all users
--
-- Idea:   Without the distribution column every shard may hold matching rows, so every shard is
--         asked. Each computes a partial aggregate and the coordinator combines them.
-- Why:    The shards work side by side, on all workers, and the coordinator has 32 answers to collect where one
--         server makes one scan. Which of the two weighs more depends on how much there is to read.
-- Expect: The same rows in every phase. Distributed: 32 tasks, spread over all workers.
-- Try:    SET citus.max_adaptive_executor_pool_size = 1, and compare the time.
-- Nodes:  coordinator

-- name: count_orders
-- Count everything.
SELECT count(*) AS orders FROM orders;

-- name: orders_by_region
-- Group by a column that is not the distribution column.
SELECT region, count(*) AS orders, sum(amount) AS revenue
FROM orders
GROUP BY region
ORDER BY region;

-- name: revenue_by_month
-- Averages are combined from sums and counts, never from averages.
SELECT date_trunc('month', created_at) AS month, count(*) AS orders, round(avg(amount), 2) AS average
FROM orders
GROUP BY month
ORDER BY month;

-- name: top_users
-- Grouping by the later distribution column: once distributed, each shard can finish its own groups.
SELECT user_id, count(*) AS orders, sum(amount) AS revenue
FROM orders
GROUP BY user_id
ORDER BY revenue DESC, user_id
LIMIT 10;

-- name: distinct_users
-- count(DISTINCT distribution column) is still a sum of partial counts.
SELECT count(DISTINCT user_id) AS users FROM orders;

-- name: expensive_orders
-- No aggregate at all: every shard sorts and sends its ten best.
SELECT id, user_id, amount
FROM orders
ORDER BY amount DESC, id
LIMIT 10;
