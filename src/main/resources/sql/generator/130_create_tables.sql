-- Make small tables for generated queries
--
-- Idea:   Few rows, few values, and NULL in every column that may have it: so that conditions match now and then, joins
--         find no partner on either side, and the answers of plain PostgreSQL and of Citus can be compared row by row.
-- Why:    What a query that is answered wrongly looks like nobody knows before; a list has the queries that one thought of.
-- Expect: Seven ordinary tables with 12 to 60 rows, the same on every server.
-- Try:    SELECT * FROM generator.o NATURAL FULL JOIN generator.r, before and after the next script.
-- Nodes:  coordinator

-- name: create_schema
CREATE SCHEMA generator;

-- name: create_orders
CREATE TABLE generator.o (id int, u int, p int, q text, n numeric(8, 2), PRIMARY KEY (u, id));

-- name: create_items
CREATE TABLE generator.i (id int, u int, o int, k int, q text, f boolean, PRIMARY KEY (u, id));

-- name: create_events
CREATE TABLE generator.e (id int, k int, u int, d date, PRIMARY KEY (k, id));

-- name: create_phones
CREATE TABLE generator.b (p text, q text, r text, PRIMARY KEY (p, q));

-- name: create_rates
CREATE TABLE generator.r (id int PRIMARY KEY, u int, k int, q text);

-- name: create_locals
CREATE TABLE generator.l (id int PRIMARY KEY, u int, k int, q text);

-- name: create_singles
CREATE TABLE generator.s (id int PRIMARY KEY, u int, k int, q text);

-- name: fill_orders
-- Users 1 to 10, and some of them never anywhere else.
INSERT INTO generator.o
SELECT n, 1 + n * 7 % 10, nullif(n % 6, 0), nullif(substr('abcx', 1 + n % 4, 1), 'x'), nullif(n % 9, 4) * 2.5
FROM generate_series(1, 40) AS n;

-- name: fill_items
INSERT INTO generator.i
SELECT n, 1 + n * 5 % 12, nullif(n % 45, 3), nullif(n % 7, 2), nullif(substr('abdx', 1 + n % 4, 1), 'x'), nullif(n % 3, 2) = 1
FROM generate_series(1, 60) AS n;

-- name: fill_events
INSERT INTO generator.e
SELECT n, 1 + n % 8, nullif(1 + n % 11, 9), CASE WHEN n % 5 > 0 THEN date '2024-01-01' + n % 6 END
FROM generate_series(1, 30) AS n;

-- name: fill_phones
INSERT INTO generator.b
SELECT 'p' || n % 5, 'q' || n % 4, CASE WHEN n % 7 > 0 THEN 'q' || n % 3 END
FROM generate_series(1, 20) AS n;

-- name: fill_rates
INSERT INTO generator.r
SELECT n, nullif(1 + n * 3 % 13, 4), nullif(n % 6, 5), nullif(substr('abex', 1 + n % 4, 1), 'x')
FROM generate_series(1, 12) AS n;

-- name: fill_locals
INSERT INTO generator.l
SELECT n, nullif(n * 2 % 15, 0), nullif(n % 7, 1), nullif(substr('bcfx', 1 + n % 4, 1), 'x')
FROM generate_series(1, 14) AS n;

-- name: fill_singles
INSERT INTO generator.s
SELECT n, nullif(1 + n % 12, 3), nullif(n % 5, 0), nullif(substr('acgx', 1 + n % 4, 1), 'x')
FROM generate_series(1, 13) AS n;

-- name: analyze
ANALYZE generator.o, generator.i, generator.e, generator.b, generator.r, generator.l, generator.s;
