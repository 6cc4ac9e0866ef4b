-- Restart the coordinator while the application works
--
-- Idea:   The application knows the coordinator alone. While it restarts, nothing can be asked through it; every worker has
--         the metadata too, and could be asked.
-- Why:    It is the one server whose restart everybody feels, so it is the first to get a standby.
-- Expect: A worker answers before and after, over all shards.
-- Try:    SELECT count(*) FROM ledger.orders on a worker while the coordinator is down.
-- Nodes:  worker1

-- name: restart
-- After this the coordinator is restarted.
SELECT count(*) > 0 AS has_rows FROM ledger.orders;

-- name: after_the_restart
SELECT count(*) > 0 AS has_rows FROM ledger.orders;
