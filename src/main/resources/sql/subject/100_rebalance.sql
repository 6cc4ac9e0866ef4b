-- Add a worker to a database of your own, and rebalance
--
-- Idea:   What is done to the tables of the journey is done to those of a user, and an application works meanwhile.
-- Why:    Whether shards can be moved online is a matter of the tables' keys, and of nothing that our demo shows.
-- Expect: A third worker, and about a third of the shards on it.
-- Try:    SELECT * FROM citus_shards.
-- Nodes:  coordinator
-- Set:    worker3_host=worker3 worker3_port=5432 transfer_mode=auto
\if :{?worker3_host} \else \set worker3_host worker3 \endif
\if :{?worker3_port} \else \set worker3_port 5432 \endif
\if :{?transfer_mode} \else \set transfer_mode auto \endif

-- name: add_worker3
SELECT citus_add_node(:'worker3_host', :worker3_port);

-- name: rebalance
SELECT rebalance_table_shards(rebalance_strategy => 'by_shard_count', shard_transfer_mode => :'transfer_mode');

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();

-- name: shards_per_node
SELECT nodename, nodeport, count(*) AS shards
FROM citus_shards WHERE citus_table_type = 'distributed'
GROUP BY nodename, nodeport ORDER BY nodename, nodeport;
