-- name: distribute_as_it_is
-- refused
-- says: data type json has no default operator class for specified partition method
SELECT create_distributed_table('things', 'tenant_id');

-- name: take_the_number_out
ALTER TABLE things ALTER COLUMN tenant_id TYPE bigint USING CAST(tenant_id ->> 'shop' AS bigint);

-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: things_of_a_tenant
-- rows: 2
SELECT id, name FROM things WHERE tenant_id = 1 ORDER BY id;
