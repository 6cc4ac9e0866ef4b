-- Take all nodes out of the cluster
--
-- Idea:   With no table left in the metadata the workers hold nothing, and can be removed. The coordinator's
--         own entry goes last.
-- Why:    If you stop a worker before removing it, the next metadata change tries to reach it, and fails:
--         CREATE ROLE and create_distributed_table then say "connection to the remote node … failed".
-- Expect: An empty pg_dist_node. From here on the worker servers can be stopped.
-- Try:    Stop them, and run the queries again.
-- Nodes:  coordinator

-- name: remove_workers
SELECT citus_remove_node(nodename, nodeport)
FROM pg_dist_node
WHERE groupid <> 0
ORDER BY nodename, nodeport;

-- name: remove_coordinator
SELECT citus_remove_node(nodename, nodeport)
FROM pg_dist_node;

-- name: nodes
SELECT count(*) AS nodes FROM pg_dist_node;

-- name: drop_vouchers
-- The example of what the way back may lose has served. With no node left this is about this server alone.
DROP SCHEMA IF EXISTS vouchers CASCADE;
