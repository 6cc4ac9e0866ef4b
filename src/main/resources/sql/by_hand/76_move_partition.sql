-- Move a partition to a third server
--
-- Idea:   A new server is a connection and a table on it. Then the rows are copied and the partition is exchanged for
--         another that looks at the new place. From the first row copied to the exchange nobody may write.
-- Why:    The table must be locked as a whole, since a foreign table cannot be locked; and one table after the other,
--         since a transaction that locks two can deadlock with a writer that takes them in the other order. The stall
--         grows with the rows, and between the two transactions orders and their items lie apart. And DETACH
--         raises the lock: a transaction that has read orders and then writes to it can deadlock with this script;
--         LOCK … IN ACCESS EXCLUSIVE MODE at the start avoids that, and stops reads too.
-- Expect: Partition 2 of both tables on worker3, with all that was written meanwhile. Every write of every user waits
--         while the rows of one partition are copied.
-- Try:    To copy by logical replication instead, and lock only to switch: that is what Citus does.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432 node_user=postgres node_database=sharding_demo
--         node_password, by default from the environment variable POSTGRES_PASSWORD
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif
\if :{?node_user} \else \set node_user postgres \endif
\if :{?node_database} \else \set node_database sharding_demo \endif
\if :{?node_password} \else \getenv node_password POSTGRES_PASSWORD \endif

-- name: create_server_worker3
CREATE SERVER by_hand_worker3 FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host :'worker3_host', port :'worker3_port', dbname :'node_database',
             async_capable 'true', batch_size '500', use_remote_estimate 'true');

-- name: log_in_to_worker3
CREATE USER MAPPING FOR CURRENT_USER SERVER by_hand_worker3 OPTIONS (user :'node_user', password :'node_password');

-- name: create_arrival
-- The new windows need names of their own until they replace the old ones.
CREATE SCHEMA by_hand_arrival;

-- name: import_tables
-- The tables behind them were made on worker3 by the script that made all the others.
IMPORT FOREIGN SCHEMA by_hand LIMIT TO (orders_2, order_items_2) FROM SERVER by_hand_worker3 INTO by_hand_arrival;

-- name: begin_orders
BEGIN;

-- name: lock_orders
-- From here on every write to orders waits, whichever partition it is for. Reads go on.
LOCK TABLE by_hand.orders IN SHARE ROW EXCLUSIVE MODE;

-- name: copy_orders
-- From worker1 through the coordinator to worker3.
INSERT INTO by_hand_arrival.orders_2 SELECT * FROM by_hand.orders_2;

-- name: waiting_writers
-- Whether anybody waits for the lock at this moment.
SELECT count(*) > 0 AS writers_wait
FROM pg_locks
WHERE relation = 'by_hand.orders'::regclass AND mode = 'RowExclusiveLock' AND NOT granted;

-- name: detach_orders
-- For this and the next, reads wait too.
ALTER TABLE by_hand.orders DETACH PARTITION by_hand.orders_2;

-- name: attach_orders
-- Nobody checks that the rows behind it are those of remainder 2.
ALTER TABLE by_hand.orders ATTACH PARTITION by_hand_arrival.orders_2 FOR VALUES WITH (MODULUS 4, REMAINDER 2);

-- name: commit_orders
COMMIT;

-- name: begin_order_items
-- The same for the items.
BEGIN;

-- name: lock_order_items
LOCK TABLE by_hand.order_items IN SHARE ROW EXCLUSIVE MODE;

-- name: copy_order_items
INSERT INTO by_hand_arrival.order_items_2 SELECT * FROM by_hand.order_items_2;

-- name: detach_order_items
ALTER TABLE by_hand.order_items DETACH PARTITION by_hand.order_items_2;

-- name: attach_order_items
ALTER TABLE by_hand.order_items ATTACH PARTITION by_hand_arrival.order_items_2 FOR VALUES WITH (MODULUS 4, REMAINDER 2);

-- name: commit_order_items
COMMIT;

-- name: drop_old_windows
-- The tables behind them are still on worker1, with all their rows.
DROP FOREIGN TABLE by_hand.orders_2, by_hand.order_items_2;

-- name: rename_orders
ALTER FOREIGN TABLE by_hand_arrival.orders_2 SET SCHEMA by_hand;

-- name: rename_order_items
ALTER FOREIGN TABLE by_hand_arrival.order_items_2 SET SCHEMA by_hand;

-- name: drop_arrival
DROP SCHEMA by_hand_arrival;

-- name: partitions_per_server
SELECT s.srvname AS server, string_agg(c.relname, ', ' ORDER BY c.relname) AS partitions
FROM pg_foreign_table f
JOIN pg_class c ON c.oid = f.ftrelid
JOIN pg_foreign_server s ON s.oid = f.ftserver
GROUP BY s.srvname
ORDER BY s.srvname;
