-- Switch the background on again
--
-- Idea:   The background drops what pg_dist_cleanup names, and settles transactions in doubt. It was switched off so that what
--         a fault leaves could be seen.
-- Why:    Without it whatever is interrupted stays until it is cleaned up by hand.
-- Expect: Both intervals have their stock values.
-- Try:    SHOW citus.recover_2pc_interval.
-- Nodes:  coordinator

-- name: switch_on_cleanup
ALTER SYSTEM RESET citus.defer_shard_delete_interval;

-- name: switch_on_recovery
ALTER SYSTEM RESET citus.recover_2pc_interval;

-- name: reload
SELECT pg_reload_conf();
