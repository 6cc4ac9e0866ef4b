-- Create one partition on a worker
--
-- Idea:   Plain PostgreSQL can shard a table by itself: the coordinator holds a partitioned table whose partitions
--         are foreign tables, and the rows lie in ordinary tables on other servers. This script makes such ordinary
--         tables: one partition of orders and one of order_items.
-- Why:    Nothing creates them for us. A foreign table is only a window, and each window needs a table behind it,
--         with the right columns, made on the right server before anybody looks through.
-- Expect: Two empty tables on the worker. Run it twice on each of two workers: partitions 0 and 2 on worker1,
--         1 and 3 on worker2.
-- Try:    A column that differs from the coordinator's: nobody notices until the first query.
-- Nodes:  workers
-- Set:    partition=0
\if :{?partition} \else \set partition 0 \endif

-- name: create_schema
-- The tables by hand live apart, so that those of the other phases stay as they are.
CREATE SCHEMA IF NOT EXISTS by_hand;

-- name: create_orders_partition
-- The worker does not know that this is a part of anything. Its primary key guards this part alone.
CREATE TABLE by_hand.orders_:partition (
    id         bigint NOT NULL,
    user_id    bigint NOT NULL,
    region     varchar(50) NOT NULL,
    product_id bigint,
    quantity   integer,
    amount     decimal(10, 2) NOT NULL,
    status     varchar(20),
    metadata   jsonb,
    created_at timestamp,
    updated_at timestamp,
    PRIMARY KEY (user_id, id)
);

-- name: create_order_items_partition
-- The items of the same users, on the same server: colocation is a matter of discipline here.
CREATE TABLE by_hand.order_items_:partition (
    id           bigint NOT NULL,
    user_id      bigint NOT NULL,
    order_id     bigint NOT NULL,
    product_name varchar(200),
    quantity     integer,
    unit_price   decimal(10, 2),
    PRIMARY KEY (user_id, id)
);
