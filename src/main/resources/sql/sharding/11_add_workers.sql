-- Register the coordinator and two workers
--
-- Idea:   A cluster is a list of nodes in pg_dist_node. The coordinator first learns the name under
--         which the others reach it, then the workers are added one by one.
-- Why:    Without its own host name the coordinator cannot hold a copy of a reference table, and
--         foreign keys between local and reference tables are refused.
-- Expect: Two active workers. worker3 is running too, but the coordinator does not know it.
-- Try:    SELECT nodename, nodeport, noderole, isactive, shouldhaveshards FROM pg_dist_node.
-- Nodes:  coordinator
-- Set:    coordinator_host=coordinator coordinator_port=5432
--         worker1_host=worker1 worker1_port=5432 worker2_host=worker2 worker2_port=5432
--         (names and ports as the nodes see each other)
\if :{?coordinator_host} \else \set coordinator_host coordinator \endif
\if :{?coordinator_port} \else \set coordinator_port 5432 \endif
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif

-- name: set_coordinator_host
SELECT citus_set_coordinator_host(:'coordinator_host', :coordinator_port);

-- name: add_worker1
-- The coordinator connects to the worker and copies the metadata to it.
-- upstream: citusdata/citus#2534 a worker without the extension speaks no TLS, so each needs it first
-- upstream: citusdata/citus#7134 where the password for the worker comes from
SELECT citus_add_node(:'worker1_host', :worker1_port);

-- name: add_worker2
SELECT citus_add_node(:'worker2_host', :worker2_port);

-- name: active_workers
SELECT node_name, node_port
FROM citus_get_active_worker_nodes()
ORDER BY node_name, node_port;

-- name: cluster_health
-- Every node connects to every node. All true, or something is wrong with names, ports or passwords.
SELECT from_nodename, from_nodeport, to_nodename, to_nodeport, result
FROM citus_check_cluster_node_health()
ORDER BY from_nodename, from_nodeport, to_nodename, to_nodeport;
