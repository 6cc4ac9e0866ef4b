-- Shard two tables with foreign partitions
--
-- Idea:   PARTITION BY HASH decides which partition a row belongs to, postgres_fdw carries it to the server that
--         holds the partition. Together they are sharding, with nothing but what comes with PostgreSQL.
-- Why:    To know what Citus takes off our hands, do it once without. Whoever shards this way writes, keeps and
--         repeats each of these statements, for each table, partition and server.
-- Expect: orders and order_items in four partitions on two servers, with all the rows of Phase 1. The tables of
--         Phase 1 stay where they are, unchanged.
-- Try:    Leave out async_capable, and see the servers asked one after the other.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker2_host=worker2 worker2_port=5432
--         node_user=postgres node_database=sharding_demo
--         node_password, by default from the environment variable POSTGRES_PASSWORD
--         (names and ports as the nodes see each other)
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif
\if :{?node_user} \else \set node_user postgres \endif
\if :{?node_database} \else \set node_database sharding_demo \endif
\if :{?node_password} \else \getenv node_password POSTGRES_PASSWORD \endif

-- name: create_extension
-- On the coordinator alone: the workers are servers like any other, and the coordinator is their client.
CREATE EXTENSION postgres_fdw;

-- name: create_server_worker1
-- How to reach the worker. The last three options are off on stock servers: then the servers are asked one after
-- the other, rows are inserted one a message, and joins are planned by guesses about tables that are elsewhere.
CREATE SERVER by_hand_worker1 FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host :'worker1_host', port :'worker1_port', dbname :'node_database',
             async_capable 'true', batch_size '500', use_remote_estimate 'true');

-- name: create_server_worker2
CREATE SERVER by_hand_worker2 FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host :'worker2_host', port :'worker2_port', dbname :'node_database',
             async_capable 'true', batch_size '500', use_remote_estimate 'true');

-- name: log_in_to_worker1
-- And who we are there. The password stands in a catalog that superusers can read, as it does with Citus.
CREATE USER MAPPING FOR CURRENT_USER SERVER by_hand_worker1 OPTIONS (user :'node_user', password :'node_password');

-- name: log_in_to_worker2
CREATE USER MAPPING FOR CURRENT_USER SERVER by_hand_worker2 OPTIONS (user :'node_user', password :'node_password');

-- name: create_schema
CREATE SCHEMA by_hand;

-- name: create_orders
-- The columns of orders, cut by the hash of user_id. The key is left behind: no unique index can span servers.
CREATE TABLE by_hand.orders (LIKE public.orders INCLUDING DEFAULTS) PARTITION BY HASH (user_id);

-- name: create_order_items
CREATE TABLE by_hand.order_items (LIKE public.order_items INCLUDING DEFAULTS) PARTITION BY HASH (user_id);

-- name: create_orders_0
-- Where partition 0 is. Its columns must be those of the table on the worker; nobody compares.
CREATE FOREIGN TABLE by_hand.orders_0 PARTITION OF by_hand.orders
    FOR VALUES WITH (MODULUS 4, REMAINDER 0) SERVER by_hand_worker1;

-- name: create_orders_1
CREATE FOREIGN TABLE by_hand.orders_1 PARTITION OF by_hand.orders
    FOR VALUES WITH (MODULUS 4, REMAINDER 1) SERVER by_hand_worker2;

-- name: create_orders_2
CREATE FOREIGN TABLE by_hand.orders_2 PARTITION OF by_hand.orders
    FOR VALUES WITH (MODULUS 4, REMAINDER 2) SERVER by_hand_worker1;

-- name: create_orders_3
CREATE FOREIGN TABLE by_hand.orders_3 PARTITION OF by_hand.orders
    FOR VALUES WITH (MODULUS 4, REMAINDER 3) SERVER by_hand_worker2;

-- name: create_order_items_0
-- The same again for the next table, each partition beside the orders of the same users.
CREATE FOREIGN TABLE by_hand.order_items_0 PARTITION OF by_hand.order_items
    FOR VALUES WITH (MODULUS 4, REMAINDER 0) SERVER by_hand_worker1;

-- name: create_order_items_1
CREATE FOREIGN TABLE by_hand.order_items_1 PARTITION OF by_hand.order_items
    FOR VALUES WITH (MODULUS 4, REMAINDER 1) SERVER by_hand_worker2;

-- name: create_order_items_2
CREATE FOREIGN TABLE by_hand.order_items_2 PARTITION OF by_hand.order_items
    FOR VALUES WITH (MODULUS 4, REMAINDER 2) SERVER by_hand_worker1;

-- name: create_order_items_3
CREATE FOREIGN TABLE by_hand.order_items_3 PARTITION OF by_hand.order_items
    FOR VALUES WITH (MODULUS 4, REMAINDER 3) SERVER by_hand_worker2;

-- name: create_orders_sequence
-- Ids are drawn on the coordinator, so they are unique as long as every insert comes this way. A sequence of its
-- own, because that of Phase 1 must not move.
CREATE SEQUENCE by_hand.orders_id_seq;

-- name: create_order_items_sequence
CREATE SEQUENCE by_hand.order_items_id_seq;

-- name: use_orders_sequence
ALTER TABLE by_hand.orders ALTER COLUMN id SET DEFAULT nextval('by_hand.orders_id_seq');

-- name: use_order_items_sequence
ALTER TABLE by_hand.order_items ALTER COLUMN id SET DEFAULT nextval('by_hand.order_items_id_seq');

-- name: copy_orders
-- Each row finds its server by the hash of its user.
INSERT INTO by_hand.orders SELECT * FROM public.orders;

-- name: copy_order_items
INSERT INTO by_hand.order_items SELECT * FROM public.order_items;

-- name: continue_sequences
SELECT setval('by_hand.orders_id_seq', (SELECT max(id) FROM public.orders)) AS last_order,
       setval('by_hand.order_items_id_seq', (SELECT max(id) FROM public.order_items)) AS last_item;

-- name: analyze
-- Autovacuum passes foreign tables by: the statistics are as old as the last time that this was done.
ANALYZE by_hand.orders, by_hand.order_items;

-- name: rows_per_partition
-- The only map of the shards: which foreign table points at which server.
SELECT c.relname AS partition, s.srvname AS server, counted.row_count
FROM pg_foreign_table f
JOIN pg_class c ON c.oid = f.ftrelid
JOIN pg_foreign_server s ON s.oid = f.ftserver
JOIN (SELECT tableoid, count(*) AS row_count FROM by_hand.orders GROUP BY tableoid) AS counted ON counted.tableoid = c.oid
ORDER BY c.relname;
