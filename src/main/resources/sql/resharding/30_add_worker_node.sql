-- Add a third worker
--
-- Idea:   A new node is a member as soon as the coordinator knows it. It gets the metadata and no shard. The
--         reference tables follow when the first shard does: a rebalance copies them.
-- Why:    Adding capacity and moving data are two decisions. The first copies no row, the second every row of
--         what moves, so you choose its hour.
-- Expect: Three active workers; worker3 holds nothing. No query changes.
-- Try:    SELECT create_distributed_table('t', 'id', colocate_with => 'none') for a new table: its shards use
--         worker3 at once.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: add_worker3
SELECT citus_add_node(:'worker3_host', :worker3_port);

-- name: active_workers
SELECT node_name, node_port
FROM citus_get_active_worker_nodes()
ORDER BY node_name, node_port;

-- name: shards_per_node
-- Shards of each of the two tables.
SELECT n.nodename, n.nodeport, count(s.shardid) FILTER (WHERE s.table_name = 'orders'::regclass) AS orders,
       count(s.shardid) FILTER (WHERE s.table_name = 'order_items'::regclass) AS order_items
FROM pg_dist_node n
LEFT JOIN citus_shards s
       ON s.nodename = n.nodename AND s.nodeport = n.nodeport AND s.citus_table_type = 'distributed'
WHERE n.groupid <> 0
GROUP BY n.nodename, n.nodeport
ORDER BY n.nodename, n.nodeport;
