-- Watch the cluster
--
-- Idea:   What an operator asks daily: are all nodes reachable, where are the shards, what is connected, which
--         statements and which tenants cost most.
-- Why:    Each node knows only itself; these views ask all of them. The usual snippets have to be corrected for a real
--         cluster: citus_stat_activity has nodeid and no nodename, and pg_stat_statements must be created.
-- Expect: A table of healthy connections, sizes and counts per node, connections per node, two statements with
--         their calls and times, and user 42 as the busiest tenant.
-- Try:    SELECT * FROM citus_stat_activity WHERE is_worker_query, while a long query runs.
-- Nodes:  coordinator

-- name: create_pg_stat_statements
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;

-- name: forget_earlier_statements
-- Of this database only; the library has counted since the server started.
SELECT pg_stat_statements_reset(0, oid) FROM pg_database WHERE datname = current_database();

-- name: track_statements
-- Citus keeps its own statistics on request: which statements went to one tenant, and which executor ran them.
SET citus.stat_statements_track = 'all';

-- name: work_for_a_tenant
-- Something to be seen.
SELECT count(*) AS orders FROM orders WHERE user_id = 42;

-- name: work_for_all
SELECT status, count(*) AS orders FROM orders GROUP BY status ORDER BY status;

-- name: cluster_health
SELECT count(*) AS connections, count(*) FILTER (WHERE result) AS healthy
FROM citus_check_cluster_node_health();

-- name: shards_per_node
SELECT nodename, nodeport, count(*) AS shards, pg_size_pretty(sum(shard_size)) AS total_size
FROM citus_shards
GROUP BY nodename, nodeport
ORDER BY nodename, nodeport;

-- name: connections_per_node
SELECT n.nodename, n.nodeport, count(*) AS open_connections
FROM citus_stat_activity a
JOIN pg_dist_node n USING (nodeid)
GROUP BY n.nodename, n.nodeport
ORDER BY n.nodename, n.nodeport;

-- name: expensive_statements
-- The coordinator's own statistics of this database, the costliest first.
SELECT left(query, 70) AS query, calls, rows, round(mean_exec_time::numeric, 1) AS mean_ms
FROM pg_stat_statements
WHERE query LIKE '%FROM orders%' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
ORDER BY total_exec_time DESC
LIMIT 5;

-- name: distributed_statements
SELECT left(query, 60) AS query, executor, partition_key, calls
FROM citus_stat_statements
WHERE query LIKE '%FROM orders%'
ORDER BY executor, query, partition_key
LIMIT 10;

-- name: busiest_tenant
-- Counted by the workers, where citus.stat_tenants_track is on in their configuration; citus.stat_tenants_period is how
-- long a period lasts. Without the LIMIT the others follow.
SELECT tenant_attribute, sum(query_count_in_this_period + query_count_in_last_period) AS recent_queries
FROM citus_stat_tenants
GROUP BY tenant_attribute
ORDER BY recent_queries DESC, tenant_attribute
LIMIT 1;

-- name: placements_not_in_order
-- What old guides call failed placements: state 1 is active, anything else wants attention.
SELECT shardid, shardstate FROM pg_dist_placement WHERE shardstate <> 1 ORDER BY shardid;

-- name: drop_pg_stat_statements
DROP EXTENSION pg_stat_statements;
