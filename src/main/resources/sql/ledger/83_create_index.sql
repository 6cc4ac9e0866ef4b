-- Add an index while the application works
--
-- Idea:   DDL on a distributed table runs on all of its shards. CREATE INDEX holds writes up until the last shard has its
--         index.
-- Why:    As on one server, but for one thing: all shards of a node build their index at the same time.
-- Expect: The index is there, and writes waited for it.
-- Try:    EXPLAIN SELECT * FROM ledger.orders WHERE user_id = 42 AND status = 'paid'.
-- Nodes:  coordinator

-- name: create_index
CREATE INDEX ledger_orders_by_status ON ledger.orders (status, created_at, amount);
