-- name: distribute
-- That is no obstacle here: moving a shard while it is written is.
SELECT create_distributed_table('things', 'tenant_id');

-- name: move_a_shard
-- refused
-- says: cannot use logical replication to transfer shards of the relation things since it doesn't have a REPLICA IDENTITY or PRIMARY KEY
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, w.node_name, w.node_port::integer,
                                  shard_transfer_mode => 'auto')
FROM (SELECT shardid, nodename, nodeport FROM citus_shards WHERE table_name = 'things'::regclass
      ORDER BY shardid LIMIT 1) AS s
CROSS JOIN LATERAL (SELECT node_name, node_port FROM citus_get_active_worker_nodes()
                    WHERE (node_name, node_port) <> (s.nodename, s.nodeport)
                    ORDER BY node_name, node_port LIMIT 1) AS w;

-- name: name_rows_by_all_their_columns
-- A primary key with the tenant is better, if there is one.
ALTER TABLE things REPLICA IDENTITY FULL;

-- name: move_it_by_force
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, w.node_name, w.node_port::integer,
                                  shard_transfer_mode => 'force_logical')
FROM (SELECT shardid, nodename, nodeport FROM citus_shards WHERE table_name = 'things'::regclass
      ORDER BY shardid LIMIT 1) AS s
CROSS JOIN LATERAL (SELECT node_name, node_port FROM citus_get_active_worker_nodes()
                    WHERE (node_name, node_port) <> (s.nodename, s.nodeport)
                    ORDER BY node_name, node_port LIMIT 1) AS w;
