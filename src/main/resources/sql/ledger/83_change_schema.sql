-- Add indexes and a column while the application works
--
-- Idea:   DDL on a distributed table runs on all of its shards. CREATE INDEX holds writes up until the last shard has its
--         index; CREATE INDEX CONCURRENTLY does not. A column without a volatile default is added at once.
-- Why:    As on one server, but for two things: all shards of a node build their index at the same time, and a
--         CONCURRENTLY that fails leaves invalid indexes on some shards.
-- Expect: The table has both indexes and the column. Writes were acknowledged while the second index was built.
-- Try:    EXPLAIN SELECT * FROM ledger.orders WHERE user_id = 42 AND status = 'paid'.
-- Nodes:  coordinator

-- name: create_index
CREATE INDEX ledger_orders_by_status ON ledger.orders (status, created_at, amount);

-- name: create_index_concurrently
CREATE INDEX CONCURRENTLY ledger_orders_by_region ON ledger.orders (region, created_at, amount);

-- name: add_column
ALTER TABLE ledger.orders ADD COLUMN note text;

-- name: indexes
SELECT indexname FROM pg_indexes WHERE schemaname = 'ledger' AND tablename = 'orders' ORDER BY indexname;
