-- Bring the tables back
--
-- Idea:   undistribute_table creates the table anew on the coordinator, copies all rows out of the
--         shards into it, and drops the distributed one. Indexes, defaults and sequences come along;
--         comments do not, and views are dropped and made anew without their grants.
-- Why:    The way back is what makes the way in safe to try. It is one call, and it is bounded by what
--         one server can hold. What it loses it does not report: a role has lost its access, and the
--         first to notice is whoever uses it. So note what is at risk before, and compare afterwards.
-- Expect: The plain calls are refused across foreign keys; with the cascade the connected tables come
--         back in one transaction. citus_tables is empty at the end. Comments and grants that were lost
--         are named, and brought back.
-- Try:    Compare \d+ orders with what Phase 1 showed: only the keys have changed.
-- Nodes:  coordinator

-- name: definitions
-- What may be lost, as the statements that would bring it back: every comment, and every grant on a view.
CREATE TEMPORARY VIEW definitions AS
SELECT format('COMMENT ON %s %s IS %L',
              CASE WHEN d.objsubid > 0 THEN 'COLUMN' WHEN c.relkind = 'v' THEN 'VIEW' ELSE 'TABLE' END,
              c.oid::regclass || coalesce('.' || quote_ident(a.attname), ''),
              d.description) AS statement
FROM pg_description d
JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'v')
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE c.relnamespace = 'public'::regnamespace
UNION ALL
SELECT format('GRANT %s ON %s TO %s', g.privilege_type, c.oid::regclass, g.grantee::regrole)
FROM pg_class c, aclexplode(c.relacl) AS g
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' AND g.grantee NOT IN (0, c.relowner);

-- name: note_definitions
CREATE TEMPORARY TABLE noted AS SELECT statement FROM definitions;

-- name: at_risk
SELECT statement FROM noted ORDER BY statement;

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
-- products too, if it was distributed.
SELECT undistribute_table(logicalrelid) FROM pg_dist_partition WHERE logicalrelid = 'products'::regclass;

-- name: citus_tables
-- Nothing is left.
SELECT count(*) AS tables FROM citus_tables;

-- name: lost
-- Noted before, and no longer there.
-- upstream: citusdata/citus#6768 views lose their grants when a table is undistributed
SELECT statement FROM noted EXCEPT SELECT statement FROM definitions ORDER BY statement;

-- name: reader_after
-- Not one message said that the role lost its access.
SELECT has_table_privilege('sharding_demo_reader', 'order_values', 'SELECT') AS reader_may_read;

-- name: bring_back
DO $$
DECLARE
    lost text;
BEGIN
    FOR lost IN SELECT statement FROM noted EXCEPT SELECT statement FROM definitions LOOP
        EXECUTE lost;
    END LOOP;
END
$$;

-- name: still_lost
SELECT count(*) AS still_lost FROM (SELECT statement FROM noted EXCEPT SELECT statement FROM definitions) AS lost;

-- name: drop_notes
DROP VIEW definitions;

-- name: analyze
ANALYZE regions, users, products, orders, order_items;
