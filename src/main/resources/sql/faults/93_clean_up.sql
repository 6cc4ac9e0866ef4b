-- Clean up after a fault
--
-- Idea:   recover_prepared_transactions settles transactions in doubt, citus_cleanup_orphaned_resources drops what
--         pg_dist_cleanup names. Both run by themselves too, within a minute or so.
-- Why:    Called by hand they leave nothing to chance before the next operation.
-- Expect: Nothing is left over.
-- Try:    Wait for a minute in place of this.
-- Nodes:  coordinator

-- name: settle_transactions
SELECT recover_prepared_transactions();

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();

-- name: left_over
SELECT what, place, count FROM (
    SELECT 'cleanup record' AS what, 'coordinator' AS place, count(*) AS count FROM pg_dist_cleanup
    UNION ALL
    SELECT 'unfinished job', 'coordinator', count(*) FROM pg_dist_background_job
    WHERE state NOT IN ('finished', 'cancelled', 'failed')
    UNION ALL
    SELECT 'replication slot', 'any node', sum(result::bigint) FROM run_command_on_all_nodes(
        'SELECT count(*) FROM pg_replication_slots WHERE database = current_database()')
    UNION ALL
    SELECT 'subscription', 'any node', sum(result::bigint) FROM run_command_on_all_nodes(
        'SELECT count(*) FROM pg_subscription')
    UNION ALL
    SELECT 'publication', 'any node', sum(result::bigint) FROM run_command_on_all_nodes(
        'SELECT count(*) FROM pg_publication')
    UNION ALL
    SELECT 'prepared transaction', 'any node', sum(result::bigint) FROM run_command_on_all_nodes(
        'SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()')
    UNION ALL
    SELECT 'unplaced shard', 'workers',
           (SELECT sum(result::bigint) FROM run_command_on_workers(
               'SELECT count(*) FROM pg_class WHERE relnamespace = ''ledger''::regnamespace AND relkind = ''r'' AND relname ~ ''_[0-9]+$''')) -
           (SELECT count(*) FROM citus_shards WHERE table_name::text LIKE 'ledger.%')
) AS found
WHERE count <> 0
ORDER BY what;
