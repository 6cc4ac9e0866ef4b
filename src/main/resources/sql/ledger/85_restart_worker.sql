-- Restart a worker while the application works
--
-- Idea:   A fast restart ends every session of the server. What was under way there fails, and what comes while it is
--         down is refused; shards of the other workers are not touched.
-- Why:    There is one copy of each shard here, so a minor update of PostgreSQL is felt by whoever has rows on the server.
--         An application that tries again after an error feels a wait in place of it.
-- Expect: The query before and the query after the restart both reach all shards.
-- Try:    psql this script by hand, and restart worker1 between the two queries.
-- Nodes:  coordinator

-- name: restart
-- After this the server is restarted.
SELECT count(*) > 0 AS has_rows FROM ledger.orders;

-- name: after_the_restart
SELECT count(*) > 0 AS has_rows FROM ledger.orders;

-- name: settle_transactions
-- What was prepared when the server went down, and not yet committed: done now, and not at the next look, within a minute.
SELECT recover_prepared_transactions() >= 0 AS settled;
