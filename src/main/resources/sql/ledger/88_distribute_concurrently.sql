-- Distribute tables again, concurrently, while the application works
--
-- Idea:   create_distributed_table_concurrently makes the table one shard first, and then splits it as an online move
--         would: rows are copied by logical replication, and writes wait only while it switches over.
-- Why:    It takes longer and needs a primary key or a replica identity, and it is no part of a transaction. For a table
--         that is written to all the time it is the one way without an outage.
-- Expect: Writes are acknowledged while it runs. An UPDATE that waits as it switches over may change no row, without an
--         error (of statements with parameters; seen on 12.1.12 and 13.0.5): look at the count, and do it again.
-- Try:    The same without a primary key: the NOTICE says what UPDATE and DELETE then do.
-- Nodes:  coordinator

-- name: set_shard_count
SET citus.shard_count = 12;

-- name: distribute_orders
-- upstream: citusdata/citus#6790 a split under concurrent updates can hang
-- upstream: citusdata/citus#6360 a query that was planned before the switch may miss its shard
SELECT create_distributed_table_concurrently('ledger.orders', 'user_id', colocate_with => 'none');

-- name: distribute_order_items
SELECT create_distributed_table_concurrently('ledger.order_items', 'user_id', colocate_with => 'ledger.orders');

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
