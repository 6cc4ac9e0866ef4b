-- Cure the join on another column
--
-- Idea:   orders is distributed by user_id, but this join is on product_id. Whatever is done with
--         products, the two sides of it are not together, until products is everywhere.
-- Why:    This is the join that decides designs. While products is local its rows are sent to every
--         worker with the query (a broadcast). Distributed, the join is refused by default, because
--         it has to shuffle rows between the workers (a repartition). As a reference table it is local.
-- Expect: Four times the same question: a broadcast, a refusal with a HINT, a repartition with
--         MapMergeJobs in its plan, and at last a join pushed down to the workers.
-- Try:    Colocate products by a user_id of its own instead, if products belong to users.
-- Nodes:  coordinator

-- name: broadcast_join
-- products is a local table: a subplan reads it, and its result travels to both workers.
-- explained
SELECT p.category, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN products p ON o.product_id = p.id
GROUP BY p.category
ORDER BY p.category;

-- name: distribute_products
-- Distribute products by its own key, colocated with nothing.
SELECT create_distributed_table('products', 'id', colocate_with => 'none');

-- name: refused_join
-- Refused: matching rows now lie on different shards.
-- upstream: citusdata/citus#4156 joins of tables that are not colocated
-- refused
SELECT p.category, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN products p ON o.product_id = p.id
GROUP BY p.category
ORDER BY p.category;

-- name: enable_repartition_joins
-- The HINT names the switch.
SET citus.enable_repartition_joins TO on;

-- name: repartition_join
-- Allowed now: both sides are split again by product and exchanged between the workers. Compare its time with that of
-- the last one.
-- explained
SELECT p.category, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN products p ON o.product_id = p.id
GROUP BY p.category
ORDER BY p.category;

-- name: reset_repartition_joins
RESET citus.enable_repartition_joins;

-- name: undistribute_products
-- Back, and the other way: a hundred rows that seldom change belong on every node.
SELECT undistribute_table('products');

-- name: make_products_a_reference_table
SELECT create_reference_table('products');

-- name: truncate_local_products
SELECT truncate_local_data_after_distributing_table('products');

-- name: reference_join
-- Now every shard of orders finds all products beside it.
-- explained
SELECT p.category, count(*) AS orders, sum(o.amount) AS revenue
FROM orders o
JOIN products p ON o.product_id = p.id
GROUP BY p.category
ORDER BY p.category;
