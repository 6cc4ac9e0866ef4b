-- Take a drain back
--
-- Idea:   citus_drain_node first marks the node as not to hold shards (shouldhaveshards in pg_dist_node), and then
--         moves its shards away. The mark is committed before the moves: a drain that fails leaves it.
-- Why:    The shards of the last node have nowhere to go, so its drain is refused. Then all nodes are marked, and no
--         table can be distributed any more, until the marks are taken back.
-- Expect: worker1 is marked, as a drain would; the drain of worker3, the last that may hold shards, is refused, and worker3
--         is marked all the same. A new table finds no place. With both marks taken back it does. No shard moves.
-- Try:    SELECT citus_drain_node on every worker of a cluster of your own, one after the other.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: mark_worker1
-- Staging: the mark of a drain without its moves.
SELECT citus_set_node_property(:'worker1_host', :worker1_port, 'shouldhaveshards', false);

-- name: drain_the_last
-- Refused: there is no node left to move its shards to.
-- refused
SELECT citus_drain_node(:'worker3_host', :worker3_port,
                        shard_transfer_mode => 'force_logical', rebalance_strategy => 'by_shard_count');

-- name: marks
SELECT nodename, nodeport, shouldhaveshards FROM pg_dist_node WHERE groupid <> 0 ORDER BY nodename, nodeport;

-- name: create_parcels
CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);

-- name: distribute_nowhere
-- Refused: no node may hold its shards.
-- refused
SELECT create_distributed_table('parcels', 'id', colocate_with => 'none');

-- name: take_back_worker1
-- The way back: one call a node.
SELECT citus_set_node_property(:'worker1_host', :worker1_port, 'shouldhaveshards', true);

-- name: take_back_worker3
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', true);

-- name: marks_now
SELECT nodename, nodeport, shouldhaveshards FROM pg_dist_node WHERE groupid <> 0 ORDER BY nodename, nodeport;

-- name: distribute
SELECT create_distributed_table('parcels', 'id', colocate_with => 'none');

-- name: nodes_with_parcels
SELECT count(DISTINCT (nodename, nodeport)) AS nodes FROM citus_shards WHERE table_name = 'parcels'::regclass;

-- name: drop_parcels
DROP TABLE parcels;
