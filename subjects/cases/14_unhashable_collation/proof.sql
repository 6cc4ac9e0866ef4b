-- name: distribute_as_it_is
-- refused
-- says: Hash distributed partition columns may not use a non deterministic collation
SELECT create_distributed_table('things', 'tenant_id');

-- name: write_them_alike
UPDATE things SET tenant_id = lower(tenant_id);

-- name: compare_bytes
ALTER TABLE things ALTER COLUMN tenant_id TYPE text COLLATE "C";

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: things_of_a_tenant
-- rows: 2
SELECT id, name FROM things WHERE tenant_id = 'north' ORDER BY id;
