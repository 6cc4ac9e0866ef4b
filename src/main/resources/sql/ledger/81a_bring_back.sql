-- Make ordinary tables of them again
--
-- Idea:   undistribute_table works on reference tables too.
-- Why:    What follows distributes the same tables.
-- Expect: No table of the schema is in Citus's catalogs.
-- Try:    SELECT * FROM citus_tables.
-- Nodes:  coordinator

-- name: bring_orders_back
SELECT undistribute_table('ledger.orders');

-- name: bring_order_items_back
SELECT undistribute_table('ledger.order_items');
