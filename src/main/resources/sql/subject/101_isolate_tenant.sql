-- Give a tenant of your own database a shard of its own
--
-- Idea:   The largest tenant's rows, of all its tables, are cut out of the shards that it shares with others.
-- Why:    One tenant may be as large as all others together.
-- Expect: The id of a new shard.
-- Try:    SELECT get_shard_id_for_distribution_column(…).
-- Nodes:  coordinator
-- Set:    root_table=public.tenants tenant=1 tenant_type=bigint transfer_mode=block_writes
\if :{?root_table} \else \set root_table public.tenants \endif
\if :{?tenant} \else \set tenant 1 \endif
\if :{?tenant_type} \else \set tenant_type bigint \endif
\if :{?transfer_mode} \else \set transfer_mode block_writes \endif

-- name: isolate
-- Online, an UPDATE of the shard at the wrong moment would keep it waiting for ever.
-- upstream: citusdata/citus#6790 a split under concurrent updates can hang
SELECT isolate_tenant_to_new_shard(:'root_table', CAST(:'tenant' AS :tenant_type), 'CASCADE',
                                   shard_transfer_mode => :'transfer_mode') AS shard;

-- name: drop_leftovers
CALL citus_cleanup_orphaned_resources();
