-- Bring tables back while the application works
--
-- Idea:   undistribute_table makes a new table beside the old one, copies all rows into it, drops the old one and gives
--         the new one its name, under the strongest lock there is: reads wait too.
-- Why:    The way back is open, and it is an outage of the table for as long as the copy takes. There is no concurrent
--         form of it.
-- Expect: AccessExclusiveLock on both tables; a write stands before it, and no read is answered until the commit.
-- Try:    SELECT 1 FROM ledger.orders LIMIT 1 in another session before the commit.
-- Nodes:  coordinator

-- name: begin
BEGIN;

-- name: undistribute_orders
SELECT undistribute_table('ledger.orders');

-- name: undistribute_order_items
SELECT undistribute_table('ledger.order_items');

-- name: locks
-- What this session holds on the two tables as they are now.
SELECT relation::regclass::text AS table_name, mode
FROM pg_locks
WHERE pid = pg_backend_pid() AND granted AND mode = 'AccessExclusiveLock'
  AND relation IN ('ledger.orders'::regclass, 'ledger.order_items'::regclass)
ORDER BY table_name;

-- name: commit
COMMIT;
