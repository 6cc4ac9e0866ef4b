-- Rebalance in the background, and be stopped
--
-- Idea:   citus_rebalance_stop ends a background rebalance where it stands: moves that are done stay, the one under way is
--         given up.
-- Why:    It is the way to end one that costs too much just now.
-- Expect: The wait returns when the job was stopped.
-- Try:    SELECT * FROM pg_dist_background_task.
-- Nodes:  coordinator

-- name: set_bound
-- Far above what it takes: what waits for ever after a fault shall fail, and say so.
SET statement_timeout = '60s';

-- name: start
SELECT citus_rebalance_start(rebalance_strategy => 'by_shard_count', shard_transfer_mode => 'force_logical') > 0 AS started;

-- name: operation
SELECT citus_rebalance_wait();

-- name: job_state
-- Of the last job: cancelled, if it was stopped before it was done.
SELECT state FROM pg_dist_background_job ORDER BY job_id DESC LIMIT 1;
