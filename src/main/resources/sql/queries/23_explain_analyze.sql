-- Read distributed plans
--
-- Idea:   EXPLAIN shows two plans in one: the coordinator's, whose scan is "Custom Scan (Citus
--         Adaptive)", and under it the plan of one task as its worker runs it.
-- Why:    Task Count is the first thing to read. 1 is a router query; 32 asks every shard.
-- Expect: On a regular table an ordinary plan; distributed, Task Count 1 and then Task Count 32.
-- Try:    SET citus.explain_all_tasks TO on, and see all 32 instead of one.
-- Nodes:  coordinator

-- name: show_the_first_task
-- Of many tasks EXPLAIN ANALYZE shows the slowest, another one every time. This shows the first.
SET citus.explain_analyze_sort_method TO 'taskId';

-- name: explain_tenant_orders
-- One user: one task.
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE user_id = 42;

-- name: explain_orders_by_region
-- All users: one task a shard.
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT region, count(*), sum(amount) FROM orders GROUP BY region;

-- name: explain_reference_join
-- The join with regions happens inside the task.
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT o.*, r.name AS region_name
FROM orders o
JOIN regions r ON o.region = r.code
WHERE o.user_id = 42;

-- name: explain_colocated_join
-- So does the join of two colocated tables.
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT o.*, oi.*
FROM orders o
JOIN order_items oi ON o.user_id = oi.user_id AND o.id = oi.order_id
WHERE o.user_id = 42;
