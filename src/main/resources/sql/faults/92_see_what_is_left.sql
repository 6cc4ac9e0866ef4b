-- See what is left of what was interrupted
--
-- Idea:   What a move or a split makes for itself is noted in pg_dist_cleanup before it is made, so that whatever becomes of
--         it can be cleared away. A slot that stays holds the log back, a prepared transaction its locks.
-- Why:    These are the places to look at after any fault.
-- Expect: A row for each kind that there is; none if nothing is left.
-- Try:    SELECT * FROM pg_dist_cleanup.
-- Nodes:  coordinator

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
