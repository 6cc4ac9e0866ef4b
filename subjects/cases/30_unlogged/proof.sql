-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: shards_are_unlogged
-- rows: 4
SELECT shardid, result FROM run_command_on_placements('things', $$SELECT relpersistence FROM pg_class WHERE oid = '%s'::regclass$$)
WHERE result = 'u' ORDER BY shardid;

-- name: move_a_shard
-- refused
-- says: This operation is not supported for unlogged tables
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, w.node_name, w.node_port::integer,
                                  shard_transfer_mode => 'auto')
FROM (SELECT shardid, nodename, nodeport FROM citus_shards WHERE table_name = 'things'::regclass
      ORDER BY shardid LIMIT 1) AS s
CROSS JOIN LATERAL (SELECT node_name, node_port FROM citus_get_active_worker_nodes()
                    WHERE (node_name, node_port) <> (s.nodename, s.nodeport)
                    ORDER BY node_name, node_port LIMIT 1) AS w;

-- name: move_it_with_writes_blocked
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, w.node_name, w.node_port::integer,
                                  shard_transfer_mode => 'block_writes')
FROM (SELECT shardid, nodename, nodeport FROM citus_shards WHERE table_name = 'things'::regclass
      ORDER BY shardid LIMIT 1) AS s
CROSS JOIN LATERAL (SELECT node_name, node_port FROM citus_get_active_worker_nodes()
                    WHERE (node_name, node_port) <> (s.nodename, s.nodeport)
                    ORDER BY node_name, node_port LIMIT 1) AS w;

-- name: log_it
-- The table with its shards.
ALTER TABLE things SET LOGGED;

-- name: move_it_once_more
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, w.node_name, w.node_port::integer,
                                  shard_transfer_mode => 'auto')
FROM (SELECT shardid, nodename, nodeport FROM citus_shards WHERE table_name = 'things'::regclass
      ORDER BY shardid LIMIT 1) AS s
CROSS JOIN LATERAL (SELECT node_name, node_port FROM citus_get_active_worker_nodes()
                    WHERE (node_name, node_port) <> (s.nodename, s.nodeport)
                    ORDER BY node_name, node_port LIMIT 1) AS w;
