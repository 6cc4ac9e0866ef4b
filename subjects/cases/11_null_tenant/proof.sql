-- name: distribute_as_it_is
-- The definition is no obstacle: the row is.
-- refused
-- says: the partition column of table public.things cannot be NULL
SELECT create_distributed_table('things', 'tenant_id');

-- name: give_it_to_a_tenant
UPDATE things SET tenant_id = 2 WHERE tenant_id IS NULL;

-- name: let_none_come_after_it
ALTER TABLE things ALTER COLUMN tenant_id SET NOT NULL;

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: things_of_the_tenant
-- rows: 2
SELECT id, name FROM things WHERE tenant_id = 2 ORDER BY id;
