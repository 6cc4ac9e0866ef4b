-- Distribute the tables that faults are tried on
--
-- Idea:   Few and large shards, so that a move takes long enough for a fault to meet it: that of user 42 on worker1, none
--         on worker3.
-- Why:    A fault is of use only at a known moment.
-- Expect: Two shards of each table, one on worker1 and one on worker2.
-- Try:    More rows: ledger_rows of the script that makes the tables.
-- Nodes:  coordinator
-- Set:    worker1_host=worker1 worker1_port=5432 worker2_host=worker2 worker2_port=5432
--         worker3_host=worker3 worker3_port=5432
\if :{?worker1_host} \else \set worker1_host worker1 \endif
\if :{?worker1_port} \else \set worker1_port 5432 \endif
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif

-- name: keep_worker3_free
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', false);

-- name: set_shard_count
SET citus.shard_count = 2;

-- name: distribute_orders
SELECT create_distributed_table('ledger.orders', 'user_id', colocate_with => 'none');

-- name: distribute_order_items
SELECT create_distributed_table('ledger.order_items', 'user_id', colocate_with => 'ledger.orders');

-- name: truncate_local_orders
SELECT truncate_local_data_after_distributing_table('ledger.orders');

-- name: truncate_local_order_items
SELECT truncate_local_data_after_distributing_table('ledger.order_items');

-- name: let_worker3_hold_shards
SELECT citus_set_node_property(:'worker3_host', :worker3_port, 'shouldhaveshards', true);

-- name: place_user_42_on_worker1
-- If it is not there already.
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, :'worker1_host', :worker1_port, 'block_writes')
FROM citus_shards s
WHERE s.shardid = get_shard_id_for_distribution_column('ledger.orders', 42)
  AND (s.nodename, s.nodeport) <> (:'worker1_host', :worker1_port);

-- name: place_the_others_on_worker2
-- The other half of the users.
SELECT citus_move_shard_placement(s.shardid, s.nodename, s.nodeport, :'worker2_host', :worker2_port, 'block_writes')
FROM citus_shards s
WHERE s.table_name = 'ledger.orders'::regclass
  AND s.shardid <> get_shard_id_for_distribution_column('ledger.orders', 42)
  AND (s.nodename, s.nodeport) <> (:'worker2_host', :worker2_port);

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();

-- name: switch_off_cleanup
-- Staging: the background would clear away what a fault leaves before it is looked at.
ALTER SYSTEM SET citus.defer_shard_delete_interval = -1;

-- name: switch_off_recovery
-- And settle transactions in doubt.
ALTER SYSTEM SET citus.recover_2pc_interval = -1;

-- name: reload
SELECT pg_reload_conf();
