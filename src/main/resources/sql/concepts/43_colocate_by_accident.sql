-- See which tables are colocated without being asked
--
-- Idea:   A table joins the colocation group of any other whose distribution column has the same type and
--         collation, and that has the same number of shards and of copies. The name of the column, and
--         what it means, do not count.
-- Why:    Colocated tables move together, are split together and are joined in the belief that equal values
--         belong together. An invoice number is no user, and yet invoices lands in the group of orders.
-- Expect: invoices in the group of orders, without a word; parcels, which was asked not to be, in another;
--         and invoices taken out again.
-- Try:    Create invoices with id as integer instead of bigint: another type, another group.
-- Nodes:  coordinator

-- name: create_invoices
CREATE TABLE invoices (id bigint PRIMARY KEY, total decimal(10, 2));

-- name: distribute_invoices
-- By its own key, with nothing said of colocation.
SELECT create_distributed_table('invoices', 'id');

-- name: create_parcels
CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);

-- name: distribute_parcels
SELECT create_distributed_table('parcels', 'id', colocate_with => 'none');

-- name: companions
-- The tables that share a group with orders, and parcels, which does not.
SELECT t.table_name::text, t.distribution_column, t.colocation_id = o.colocation_id AS with_orders
FROM citus_tables t, citus_tables o
WHERE o.table_name = 'orders'::regclass AND t.citus_table_type = 'distributed'
ORDER BY t.table_name::text;

-- name: take_invoices_out
SELECT update_distributed_table_colocation('invoices', colocate_with => 'none');

-- name: companions_now
SELECT t.table_name::text, t.distribution_column, t.colocation_id = o.colocation_id AS with_orders
FROM citus_tables t, citus_tables o
WHERE o.table_name = 'orders'::regclass AND t.citus_table_type = 'distributed'
ORDER BY t.table_name::text;

-- name: drop
DROP TABLE invoices, parcels;
