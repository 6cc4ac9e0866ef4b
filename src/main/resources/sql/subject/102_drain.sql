-- Drain a worker that holds a database of your own
--
-- Idea:   Every shard leaves the second worker, so that it could be taken away.
-- Why:    Servers are replaced, and the application is to go on.
-- Expect: No shard of a distributed table on it.
-- Try:    psql -f subject/103_return.sql, which lets it return.
-- Nodes:  coordinator
-- Set:    worker2_host=worker2 worker2_port=5432 transfer_mode=auto
\if :{?worker2_host} \else \set worker2_host worker2 \endif
\if :{?worker2_port} \else \set worker2_port 5432 \endif
\if :{?transfer_mode} \else \set transfer_mode auto \endif

-- name: drain
SELECT citus_drain_node(:'worker2_host', :worker2_port, shard_transfer_mode => :'transfer_mode',
                        rebalance_strategy => 'by_shard_count');

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();

-- name: shards_left
SELECT count(*) AS shards FROM citus_shards
WHERE nodename = :'worker2_host' AND nodeport = :worker2_port AND citus_table_type = 'distributed';
