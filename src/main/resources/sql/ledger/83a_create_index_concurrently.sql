-- Add an index concurrently while the application works
--
-- Idea:   CREATE INDEX CONCURRENTLY reads the table twice and holds no write up, on every shard.
-- Why:    It is the way to an index without an outage here too. One that fails leaves invalid indexes on some shards, which
--         only a look at the workers shows.
-- Expect: Writes are acknowledged while it is built.
-- Try:    SELECT * FROM run_command_on_workers('SELECT count(*) FROM pg_index WHERE NOT indisvalid').
-- Nodes:  coordinator

-- name: create_index_concurrently
CREATE INDEX CONCURRENTLY ledger_orders_by_region ON ledger.orders (region, created_at, amount);
