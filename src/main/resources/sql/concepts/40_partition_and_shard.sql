-- Tell partitioning from sharding
--
-- Idea:   Partitioning cuts a table into tables on one server; sharding cuts it into tables on many. The
--         first prunes what need not be read, the second adds machines. They combine.
-- Why:    Both are called "splitting a table", and they answer different questions. Old data that is dropped by
--         the month asks for partitions; a table that has outgrown its server asks for shards.
-- Expect: Four partitions on the coordinator, of which a query on one quarter reads one. Distributed, each
--         partition has 32 shards, and a query on one quarter and one user reads one shard of one of them.
-- Try:    DROP TABLE orders_by_quarter_q1, and see all of its shards go at once.
-- Nodes:  coordinator

-- name: create_partitioned_table
CREATE TABLE orders_by_quarter (
    id         bigint NOT NULL,
    user_id    bigint NOT NULL,
    amount     decimal(10, 2) NOT NULL,
    created_at timestamp NOT NULL
) PARTITION BY RANGE (created_at);

-- name: create_q1
CREATE TABLE orders_by_quarter_q1 PARTITION OF orders_by_quarter FOR VALUES FROM ('2024-01-01') TO ('2024-04-01');

-- name: create_q2
CREATE TABLE orders_by_quarter_q2 PARTITION OF orders_by_quarter FOR VALUES FROM ('2024-04-01') TO ('2024-07-01');

-- name: create_q3
CREATE TABLE orders_by_quarter_q3 PARTITION OF orders_by_quarter FOR VALUES FROM ('2024-07-01') TO ('2024-10-01');

-- name: create_q4
CREATE TABLE orders_by_quarter_q4 PARTITION OF orders_by_quarter FOR VALUES FROM ('2024-10-01') TO ('2025-01-02');

-- name: fill
INSERT INTO orders_by_quarter SELECT id, user_id, amount, created_at FROM orders;

-- name: partitioned_quarter
-- On one server: three partitions are pruned, and what is read is read here.
-- explained
SELECT count(*) AS orders, sum(amount) AS revenue
FROM orders_by_quarter
WHERE created_at >= '2024-04-01' AND created_at < '2024-07-01';

-- name: distribute
-- Each partition is sharded by the same column, so a user's rows of all quarters lie on one node.
SELECT create_distributed_table('orders_by_quarter', 'user_id', colocate_with => 'orders');

-- name: shards_per_partition
SELECT table_name::text, count(*) AS shards
FROM citus_shards
WHERE table_name::text LIKE 'orders_by_quarter_q%'
GROUP BY table_name
ORDER BY table_name::text;

-- name: sharded_quarter
-- All shards of one partition: pruned and spread.
-- explained
SELECT count(*) AS orders, sum(amount) AS revenue
FROM orders_by_quarter
WHERE created_at >= '2024-04-01' AND created_at < '2024-07-01';

-- name: sharded_quarter_of_one_user
-- One shard of one partition.
-- explained
SELECT count(*) AS orders, sum(amount) AS revenue
FROM orders_by_quarter
WHERE user_id = 42 AND created_at >= '2024-04-01' AND created_at < '2024-07-01';

-- name: drop
DROP TABLE orders_by_quarter;
