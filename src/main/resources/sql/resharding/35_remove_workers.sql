-- Take all nodes out of the cluster
--
-- Idea:   With no table left in the metadata the workers hold nothing, and can go. The coordinator's
--         own entry goes last.
-- Why:    A worker that is stopped before it is removed is asked for again at the next metadata change.
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
