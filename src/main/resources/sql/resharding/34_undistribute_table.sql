-- Bring the tables back
--
-- Idea:   undistribute_table recreates the table on the coordinator, copies all rows out of the shards into it,
--         and drops the distributed one. Columns, keys, indexes, grants on whole tables and sequences come
--         along; comments and grants on columns do not. Views are dropped and recreated without their grants
--         and comments, materialized views also without their indexes.
-- Why:    The way back is what makes the way in safe to try. It takes one call for each set of tables that
--         foreign keys connect, and one server has to hold it all. It does not report what it loses: here
--         a role loses its access, and its next query fails. So note what may be lost before, compare
--         afterwards, and bring it back.
-- Expect: The plain calls are refused across foreign keys; with the cascade the connected tables come
--         back in one transaction. citus_tables is empty at the end. What was lost is named, and brought back.
--         The notes are temporary: they are there in this session alone, so the whole script has to run in one.
--         They cover the schemas public and vouchers, and there comments on tables, columns, views, indexes,
--         constraints and statistics, grants on tables, views and their columns, and the indexes of materialized
--         views. They do not cover storage parameters of materialized views, which are lost too; and they
--         grant again in the name of whoever runs the script.
-- Try:    Compare \d+ orders with what Phase 1 showed: only the keys have changed.
-- Nodes:  coordinator

-- name: definitions
-- What may be lost, as the statements that would bring it back. A temporary view: this session alone has it.
CREATE TEMPORARY VIEW definitions AS
WITH relation AS (
    SELECT oid, relkind, relowner, relacl, oid::regclass AS name
    FROM pg_class
    WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'vouchers'))
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = pg_class.oid AND d.deptype = 'e') -- of no extension
)
-- comments, on whatever belongs to a table or view; the type of an object is its keyword, but for two
SELECT format('COMMENT ON %s %s IS %L',
              CASE WHEN o.type LIKE '% column' THEN 'COLUMN'
                   WHEN o.type = 'table constraint' THEN 'CONSTRAINT'
                   WHEN o.type = 'statistics object' THEN 'STATISTICS'
                   ELSE upper(o.type) END,
              o.identity, d.description) AS statement
FROM pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) AS o
WHERE d.classoid IN ('pg_class'::regclass, 'pg_constraint'::regclass, 'pg_statistic_ext'::regclass)
  AND o.identity ~ '(^| on )(public|vouchers)\.'
UNION ALL
-- grants on tables, views and materialized views; grantee 0 is PUBLIC
SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, r.name,
              CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END,
              CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' END)
FROM relation r, aclexplode(r.relacl) AS g
WHERE r.relkind IN ('r', 'p', 'v', 'm') AND g.grantee <> r.relowner
UNION ALL
-- grants on their columns
SELECT format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname, r.name,
              CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END,
              CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' END)
FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid, aclexplode(a.attacl) AS g
WHERE g.grantee <> r.relowner
UNION ALL
-- indexes of materialized views
SELECT pg_get_indexdef(i.indexrelid)
FROM relation r JOIN pg_index i ON i.indrelid = r.oid
WHERE r.relkind = 'm';

-- name: note_definitions
-- A temporary table, which this session alone has and which ends with it.
CREATE TEMPORARY TABLE noted AS SELECT statement FROM definitions;

-- name: noted
-- Of the shop's own tables.
SELECT statement FROM noted WHERE statement !~ 'vouchers' ORDER BY statement;

-- name: reader_before
SELECT has_table_privilege('sharding_demo_reader', 'order_values', 'SELECT') AS reader_may_read;

-- name: undistribute_orders_alone
-- Refused: order_items points at orders.
-- upstream: citusdata/citus#4457 why the cascade has to be asked for
-- refused
SELECT undistribute_table('orders');

-- name: undistribute_orders
-- orders and order_items together.
SELECT undistribute_table('orders', cascade_via_foreign_keys => true);

-- name: undistribute_regions_alone
-- Refused: users points at regions.
-- refused
SELECT undistribute_table('regions');

-- name: undistribute_regions
-- regions, and users with it.
SELECT undistribute_table('regions', cascade_via_foreign_keys => true);

-- name: undistribute_products
-- products too, if Citus knows it. No foreign key leads there: it was left out until now, although it is in the
-- colocation group of regions.
SELECT undistribute_table(logicalrelid) FROM pg_dist_partition WHERE logicalrelid = 'products'::regclass;

-- name: undistribute_vouchers
SELECT undistribute_table('vouchers.issued');

-- name: citus_tables
-- Nothing is left.
SELECT count(*) AS tables FROM citus_tables;

-- name: row_counts
-- The rows that the application wrote while shards moved are counted beside those that were there before.
SELECT 'regions' AS table_name, count(*) AS seeded, 0 AS recent_rows FROM regions
UNION ALL SELECT 'users', count(*), 0 FROM users
UNION ALL SELECT 'products', count(*), 0 FROM products
UNION ALL
SELECT 'orders', count(*) FILTER (WHERE metadata ->> 'channel' IS DISTINCT FROM 'load'),
       count(*) FILTER (WHERE metadata ->> 'channel' = 'load')
FROM orders
UNION ALL
SELECT 'order_items', count(*) FILTER (WHERE o.metadata ->> 'channel' IS DISTINCT FROM 'load'),
       count(*) FILTER (WHERE o.metadata ->> 'channel' = 'load')
FROM order_items i
LEFT JOIN orders o ON o.user_id = i.user_id AND o.id = i.order_id;

-- name: sequences
-- The next insert takes what comes after last_value.
SELECT *, last_value >= highest_id AS at_or_beyond
FROM (
    SELECT 'users' AS table_name, (SELECT last_value FROM users_id_seq), (SELECT max(id) FROM users) AS highest_id
    UNION ALL
    SELECT 'products', (SELECT last_value FROM products_id_seq), (SELECT max(id) FROM products)
    UNION ALL
    SELECT 'orders', (SELECT last_value FROM orders_id_seq), (SELECT max(id) FROM orders)
    UNION ALL
    SELECT 'order_items', (SELECT last_value FROM order_items_id_seq), (SELECT max(id) FROM order_items)
) AS sequences;

-- name: lost
-- Noted before, and no longer there: of the shop's own tables.
-- upstream: citusdata/citus#6768 views lose their grants when a table is undistributed
SELECT statement FROM noted WHERE statement !~ 'vouchers'
EXCEPT SELECT statement FROM definitions
ORDER BY statement;

-- name: lost_of_vouchers
-- Of the table with one of each thing that may be lost.
SELECT statement FROM noted WHERE statement ~ 'vouchers'
EXCEPT SELECT statement FROM definitions
ORDER BY statement;

-- name: came_back
-- Noted before, and there again by itself.
SELECT statement FROM noted INTERSECT SELECT statement FROM definitions ORDER BY statement;

-- name: reader_after
-- Not one message said that the role lost its access.
SELECT has_table_privilege('sharding_demo_reader', 'order_values', 'SELECT') AS reader_may_read;

-- name: bring_back
-- Indexes first, as some comments are on indexes.
DO $$
DECLARE
    lost text;
BEGIN
    FOR lost IN
        SELECT statement
        FROM (SELECT statement FROM noted EXCEPT SELECT statement FROM definitions) AS missing
        ORDER BY statement LIKE 'COMMENT %', statement
    LOOP
        EXECUTE lost;
    END LOOP;
END
$$;

-- name: still_lost
SELECT count(*) AS still_lost FROM (SELECT statement FROM noted EXCEPT SELECT statement FROM definitions) AS lost;

-- name: drop_definitions
DROP VIEW definitions;

-- name: drop_noted
DROP TABLE noted;

-- name: analyze
ANALYZE regions, users, products, orders, order_items;
