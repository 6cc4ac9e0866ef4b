-- name: distribute
SELECT create_distributed_table('things', 'tenant_id');

-- name: distribute_beside_it
-- An integer is hashed as another type: the same tenant would be in another shard.
-- refused
-- says: cannot colocate tables things and labels
SELECT create_distributed_table('labels', 'tenant_id', colocate_with => 'things');

-- name: widen
ALTER TABLE labels ALTER COLUMN tenant_id TYPE bigint;

-- name: distribute_it_now
SELECT create_distributed_table('labels', 'tenant_id', colocate_with => 'things');

-- name: join_within_tenants
-- rows: 3
SELECT t.tenant_id, t.name, l.label FROM things AS t
JOIN labels AS l ON l.tenant_id = t.tenant_id AND l.thing_id = t.id ORDER BY t.tenant_id, t.id, l.label;
