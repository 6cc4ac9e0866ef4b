-- Limit the connections of one query
--
-- Idea:   For a query on many shards the adaptive executor opens as many connections to each worker as it finds
--         worth it, up to citus.max_adaptive_executor_pool_size.
-- Why:    Each is a backend of its worker, and counts there against max_connections. A query can be held to fewer.
-- Expect: With a pool of one, one backend a worker does all tasks in turn. With forced parallelism, every
--         task has a backend of its own, whatever the pool.
-- Try:    Compare the times at SEED_ORDERS=1000000.
-- Nodes:  coordinator

-- name: pool_of_one
SET citus.max_adaptive_executor_pool_size = 1;

-- name: backends_with_pool_of_one
-- Each shard tells which backend read it: process ids alone may be equal on two servers.
SELECT count(DISTINCT backend) AS backends
FROM (
    SELECT user_id, host(inet_server_addr()) || ':' || inet_server_port() || '/' || pg_backend_pid() AS backend
    FROM orders
    OFFSET 0
) AS reads;

-- name: stock_pool
RESET citus.max_adaptive_executor_pool_size;

-- name: backends_with_stock_pool
-- As many as the executor finds worth it: not the same number every time.
SELECT count(DISTINCT backend) AS backends
FROM (
    SELECT user_id, host(inet_server_addr()) || ':' || inet_server_port() || '/' || pg_backend_pid() AS backend
    FROM orders
    OFFSET 0
) AS reads;

-- name: force_parallel
SET citus.force_max_query_parallelization TO on;

-- name: backends_with_forced_parallelism
-- One for each of the 32 tasks.
SELECT count(DISTINCT backend) AS backends
FROM (
    SELECT user_id, host(inet_server_addr()) || ':' || inet_server_port() || '/' || pg_backend_pid() AS backend
    FROM orders
    OFFSET 0
) AS reads;
