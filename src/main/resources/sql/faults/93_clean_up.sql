-- Clean up after a fault
--
-- Idea:   recover_prepared_transactions settles transactions in doubt, citus_cleanup_orphaned_resources drops what
--         pg_dist_cleanup names. Both run by themselves too, within a minute or so.
-- Why:    Called by hand they leave nothing to chance before the next operation.
-- Expect: Nothing is left over, when it is looked again.
-- Try:    Wait for a minute in place of this.
-- Nodes:  coordinator

-- name: settle_transactions
SELECT recover_prepared_transactions();

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
