-- Ask about one user
--
-- Idea:   A filter on the distribution column names the one shard that can hold the rows.
-- Why:    These are the queries that make sharding worth it: however many nodes there are, each
--         of them costs one node's work. Here they run unchanged before, during and after.
-- Expect: The same rows in every phase. On the regular table an index scan; on the distributed
--         one a router query: one task on one worker.
-- Try:    Take the user_id away from the second query and look at its plan again.
-- Nodes:  coordinator

-- name: tenant_orders
-- All orders of one user.
SELECT id, user_id, region, product_id, quantity, amount, status, created_at
FROM orders
WHERE user_id = 42
ORDER BY id;

-- name: tenant_order_by_key
-- One order by its full key: the distribution column and the id.
SELECT id, user_id, amount, status, metadata
FROM orders
WHERE user_id = 42
  AND id = (SELECT min(id) FROM orders WHERE user_id = 42)
ORDER BY id;

-- name: tenant_totals
-- An aggregate over one user still touches one shard only.
SELECT status, count(*) AS orders, sum(amount) AS revenue, round(avg(amount), 2) AS average
FROM orders
WHERE user_id = 42
GROUP BY status
ORDER BY status;
