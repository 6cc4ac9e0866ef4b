-- Make tables for the ledger
--
-- Idea:   Two tables with the columns of orders and order_items and many more rows, in a schema of their own: what is
--         done to them costs enough time to be felt, and the tables of the journey stay as they are.
-- Why:    What a change costs an application is seen on tables of some size, while the application writes to them.
-- Expect: 200,000 rows in each of two ordinary tables, unless the variable below says otherwise.
-- Try:    psql -v ledger_rows=2000000 -f ledger/80_create_tables.sql, and then the scripts that follow.
-- Nodes:  coordinator
-- Set:    ledger_rows=200000
\if :{?ledger_rows} \else \set ledger_rows 200000 \endif

-- name: create_schema
CREATE SCHEMA ledger;

-- name: create_orders_sequence
CREATE SEQUENCE ledger.orders_id_seq;

-- name: create_order_items_sequence
CREATE SEQUENCE ledger.order_items_id_seq;

-- name: create_orders
-- The key has the distribution column in it from the start.
CREATE TABLE ledger.orders (LIKE public.orders INCLUDING CONSTRAINTS, PRIMARY KEY (user_id, id));

-- name: create_order_items
CREATE TABLE ledger.order_items (LIKE public.order_items INCLUDING CONSTRAINTS, PRIMARY KEY (user_id, id));

-- name: fill_orders
-- With ids below zero, so that those that an application takes from the sequence are free.
INSERT INTO ledger.orders (id, user_id, region, product_id, quantity, amount, status, metadata, created_at, updated_at)
SELECT -n, 1 + n % 1000, 'EU-WEST', 1 + n % 100, 1, 10, 'paid', '{"channel": "web"}',
       timestamp '2024-01-01' + n * interval '1 second', timestamp '2024-01-01' + n * interval '1 second'
FROM generate_series(1, :ledger_rows) AS n;

-- name: fill_order_items
INSERT INTO ledger.order_items (id, user_id, order_id, product_name, quantity, unit_price)
SELECT -n, 1 + n % 1000, -n, 'Product 007', 1, 10 FROM generate_series(1, :ledger_rows) AS n;

-- name: index_order_items
CREATE INDEX ledger_items_by_order ON ledger.order_items (user_id, order_id);

-- name: analyze
ANALYZE ledger.orders, ledger.order_items;
